package dev.trivet;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A call to a vendor failed. Every failure of a call is a subclass of this one, and unchecked.
 *
 * <p>Messages are made for logs: credentials, addresses and hashes are taken out of what the vendor says before anyone sees
 * it, and it is cut short.
 *
 * <p>Serializable, with all that the accessors return; what cannot be is said where it is.
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

    TrivetException(Failure failure, String what, @Nullable Throwable cause) {
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

    /** Creates the failure of something larger, in which the call {@code cause} failed. */
    TrivetException(String message, TrivetException cause) {
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

    /** Returns the HTTP status of the answer, or 0 when there was no answer. */
    public final int status() {
        return status;
    }

    /** Returns how many times the call was tried; 0 when nothing was sent. */
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

    /** Returns what the vendor said, cut short and without personal data; null when it said nothing. */
    public final @Nullable String vendorMessage() {
        return vendorMessage;
    }

    /** Returns the headers of the answer, as they came; none once it was serialized, because they may hold anything. */
    final Headers headers() {
        return headers == null ? Headers.of() : headers;
    }

    /** Returns how long the vendor asks to wait before the next attempt, or null when it does not say. */
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
