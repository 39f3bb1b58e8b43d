package dev.trivet;

import dev.trivet.client.Operation;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A call to a vendor failed. Every failure of a call is a subclass of this one, and unchecked.
 *
 * <p>Messages are made for logs, and so are those of the causes: they contain no credentials,
 * addresses and hashes, and no control or invisible characters, and what the vendor said is cut
 * short.
 *
 * <p>Serializable, with everything that the accessors return; exceptions to this are documented at
 * them.
 */
public abstract class TrivetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String vendor;
    private final String operation;
    private final int status;
    private final int attempts;
    private final @Nullable String requestId;
    private final @Nullable String vendorMessage;
    private final @Nullable Duration askedWait;
    private final transient @Nullable Headers headers;

    TrivetException(ErrorContext failure, String what, @Nullable Throwable cause) {
        super(failure.describe(what), cause);
        vendor = failure.operation.vendor();
        operation = failure.operation.id();
        status = failure.status;
        attempts = failure.attempts;
        requestId = failure.requestId;
        vendorMessage = failure.vendorMessage;
        askedWait = failure.askedWait;
        headers = failure.headers;
    }

    /** Creates the exception of an operation that failed without a call, such as one that was not allowed. */
    protected TrivetException(Operation operation, String problem) {
        this(ErrorContext.unanswered(operation, 0), problem, null);
    }

    /** Creates the exception of a larger operation, in which the call {@code cause} failed. */
    protected TrivetException(String message, TrivetException cause) {
        super(message, cause);
        vendor = cause.vendor;
        operation = cause.operation;
        status = cause.status;
        attempts = cause.attempts;
        requestId = cause.requestId;
        vendorMessage = cause.vendorMessage;
        askedWait = cause.askedWait;
        headers = cause.headers;
    }

    /** Returns the name of the vendor, such as {@code Enzoic}. */
    public final String vendor() {
        return vendor;
    }

    /** Returns the operation's name in the vendor's OpenAPI document, such as {@code listEmployees}. */
    public final String operation() {
        return operation;
    }

    /** Returns the HTTP status of the response, or 0 if there was none. */
    public final int status() {
        return status;
    }

    /** Returns the number of attempts; 0 if nothing was sent. */
    public final int attempts() {
        return attempts;
    }

    /**
     * Returns the vendor's name for this request, to be quoted to its support; null if it sent
     * none, or one that repeats a credential or a hash.
     */
    public final @Nullable String requestId() {
        return requestId;
    }

    /**
     * Returns the vendor's message, cut short and without personal data; null if there was none.
     */
    public final @Nullable String vendorMessage() {
        return vendorMessage;
    }

    /**
     * Returns the headers of the response as they came; none after deserialization, because they
     * may contain anything.
     */
    final Headers headers() {
        return headers == null ? Headers.of() : headers;
    }

    /**
     * Returns how long the vendor asks to wait before the next attempt, or null if it does not say.
     */
    final @Nullable Duration askedWait() {
        return askedWait;
    }

    /** Returns whether the same call may succeed later. */
    boolean isTransient() {
        return false;
    }

    /** Returns whether the request surely had no effect, so that even a call that must not happen twice may be sent again. */
    boolean wasSurelyNotCarriedOut() {
        return false;
    }
}
