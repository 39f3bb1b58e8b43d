package dev.trivet.errors;

import static java.util.Collections.emptyList;

import dev.trivet.client.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call to a vendor fails. All exceptions that this library creates for failed calls are
 * subclasses of this one, and unchecked.
 *
 * <p>The messages of these exceptions are safe to log: they contain no credentials, addresses,
 * hashes, control characters or invisible characters. The vendor's message is truncated. The
 * messages of the causes are safe to log too, unless code of the application threw the cause, such
 * as a listener.
 *
 * <p>Serializable, with the values of all accessors, except those whose documentation states
 * otherwise.
 */
public abstract class TrivetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String vendor;
    private final String operation;
    private final int status;
    private final int attempts;
    private final @Nullable String requestId;
    private final @Nullable String vendorMessage;
    private final @Nullable Duration retryAfter;
    private final boolean isReadOnly;
    private final transient @Nullable Headers headers;
    /** The failed call that ended a composite call; null if this is the failure of a call. */
    private final @Nullable TrivetException failedCall;

    /**
     * Creates the exception of a call; {@code problem} describes the failure, without personal
     * data.
     */
    protected TrivetException(ErrorContext failure, String problem, @Nullable Throwable cause) {
        super(failure.describe(problem), cause);
        vendor = failure.operation.vendor();
        operation = failure.operation.id();
        status = failure.status;
        attempts = failure.attempts;
        requestId = failure.requestId;
        vendorMessage = failure.vendorMessage;
        retryAfter = failure.requestedWait;
        isReadOnly = failure.operation.isReadOnly();
        headers = failure.headers;
        failedCall = null;
    }

    /**
     * Creates the exception of an operation that failed without a call, such as one that was not
     * allowed.
     */
    protected TrivetException(Operation operation, String problem) {
        this(ErrorContext.withoutResponse(operation, 0), problem, null);
    }

    /** Creates the exception of a composite call, in which the call {@code cause} failed. */
    protected TrivetException(String message, TrivetException cause) {
        super(message, cause);
        vendor = cause.vendor;
        operation = cause.operation;
        status = cause.status;
        attempts = cause.attempts;
        requestId = cause.requestId;
        vendorMessage = cause.vendorMessage;
        retryAfter = cause.retryAfter;
        isReadOnly = cause.isReadOnly;
        headers = cause.headers;
        failedCall = cause;
    }

    /**
     * Returns the exception of a call to which the vendor responded with {@code status}, for tests
     * of code that uses this library. As for a real response, its class depends on the status, and
     * its message contains no personal data.
     *
     * @param operation the operation that failed, such as {@code PushOperations.GET_EMPLOYEE}
     * @param headers the headers of the response, such as {@code Retry-After}
     * @param body the body of the response, which may be empty
     * @throws IllegalArgumentException if {@code status} is not from 300 to 599
     */
    public static TrivetException ofResponse(Operation operation, int status, Headers headers, String body) {
        if (status < 300 || status > 599) {
            throw new IllegalArgumentException("status must be from 300 to 599: " + status);
        }
        return new ErrorMapper(emptyList())
                .fromResponse(status, headers, body, ErrorContext.withoutResponse(operation, 1));
    }

    /**
     * Returns the exception of a call without a response, for tests of code that uses this library.
     *
     * @param failure the exception of the connection, such as a {@link SocketTimeoutException}. A
     *     {@link ConnectException} means that the request was not sent.
     */
    public static TransportException ofConnectionFailure(Operation operation, IOException failure) {
        return new ErrorMapper(emptyList()).transportFailure(failure, ErrorContext.withoutResponse(operation, 1));
    }

    /** Returns the name of the vendor, such as {@code Enzoic}. */
    public final String vendor() {
        return vendor;
    }

    /**
     * Returns the operation's name in the vendor's OpenAPI document, such as {@code listEmployees}.
     */
    public final String operation() {
        return operation;
    }

    /** Returns the HTTP status of the response, or 0 if there was none. */
    public final int status() {
        return status;
    }

    /** Returns the number of attempts; 0 if nothing was sent, or if the number is unknown. */
    public final int attempts() {
        return attempts;
    }

    /**
     * Returns the vendor's request ID, which the vendor's support may require; null if the response
     * has none, or if it may contain personal data or a secret.
     */
    public final @Nullable String requestId() {
        return requestId;
    }

    /**
     * Returns the vendor's message, truncated and without personal data; null if there was none.
     */
    public final @Nullable String vendorMessage() {
        return vendorMessage;
    }

    /**
     * Returns the headers of the response; none if there was no response, and after
     * deserialization. They may contain anything: unlike messages, they are not safe to log.
     */
    public final Headers headers() {
        return headers == null ? Headers.of() : headers;
    }

    /**
     * Returns the wait before the next call; null if it is unknown. It is the vendor's {@code
     * Retry-After}. If the client's rate limiter rejected the call, it is the time for which a new
     * call would be queued.
     */
    public final @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Returns whether the same call may succeed later: the vendor responded with 408, 429, 500,
     * 502, 503 or 504, the rate limiter rejected the call, or the failure is a {@link
     * TransportException}, unless the client or its HTTP client was shut down, or a proxy requires
     * authentication.
     */
    public boolean isRetryable() {
        return failedCall != null && failedCall.isRetryable();
    }

    /**
     * Returns whether the vendor may have carried out the operation although the call failed. A
     * call that {@linkplain #isRetryable can be retried} and is not idempotent is retried only if
     * this is false. It is always false for operations that only read.
     */
    public final boolean mayHaveBeenApplied() {
        return !isReadOnly && !wasRejected();
    }

    /**
     * Returns whether the request was not sent, or the vendor rejected it. Exceptions for which the
     * status is not enough to determine this override the method.
     */
    boolean wasRejected() {
        return failedCall == null ? status >= 300 : failedCall.wasRejected();
    }
}
