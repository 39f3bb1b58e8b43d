package dev.trivet;

import dev.trivet.client.Operation;
import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.functions.Function;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call, with the status and headers of the response. Immutable.
 *
 * @param <T> the type of the body
 */
public final class ApiResponse<T> {
    private final int status;
    private final Headers headers;
    private final @Nullable String requestId;
    private final int attempts;
    private final T body;

    ApiResponse(int status, Headers headers, int attempts, T body) {
        this(status, headers, null, attempts, body);
    }

    /** Creates a response; {@code requestId} is the vendor's request ID, redacted. */
    ApiResponse(int status, Headers headers, @Nullable String requestId, int attempts, T body) {
        this.status = status;
        this.headers = headers;
        this.requestId = requestId;
        this.attempts = attempts;
        this.body = body;
    }

    /**
     * Returns the HTTP status of the last attempt: any 2xx, or 404 if the call maps it to a result,
     * as {@code isSubscribed} does. It is 0 for a call that may send several requests, such as a
     * composite call, and for a call that sends none.
     */
    public int status() {
        return status;
    }

    /** Returns the headers of the last attempt; none if the {@link #status} is 0. */
    public Headers headers() {
        return headers;
    }

    /** Returns the body. */
    public T body() {
        return body;
    }

    /** Returns the response of {@code failure}, with {@code body} as its body. */
    static <T> ApiResponse<T> insteadOf(NotFoundException failure, T body) {
        return new ApiResponse<>(failure.status(), failure.headers(), failure.requestId(), failure.attempts(), body);
    }

    <R> ApiResponse<R> map(Operation operation, Function<? super T, ? extends R> mapper) throws Throwable {
        try {
            return new ApiResponse<>(status, headers, requestId, attempts, mapper.apply(body));
        } catch (ContractViolationException e) {
            throw e.toMalformedResponse(ErrorContext.withResponse(operation, attempts, status, headers)
                    .withRequestId(requestId));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof ApiResponse)) {
            return false;
        }
        ApiResponse<?> that = (ApiResponse<?>) other;
        return status == that.status && headers.equals(that.headers) && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, body);
    }

    /** Returns the status, without headers and body. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + "]";
    }
}
