package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A vendor's response: status, headers and body. Generated APIs return only the body; {@link #to}
 * returns all three.
 *
 * <pre>{@code
 * VendorResponse.to(push.employees().getEmployee(id))
 *         .subscribe(response -> log(response.status()));
 * }</pre>
 *
 * @param <T> the type of the body
 */
public final class VendorResponse<T> {
    /** Reads a body. */
    interface Body<T> {
        T read() throws IOException;
    }

    /** A request of a generated API. */
    interface Source<T> {
        Single<VendorResponse<T>> responses();
    }

    private final int status;
    private final Headers headers;
    private final Body<? extends T> body;

    VendorResponse(int status, Headers headers, Body<? extends T> body) {
        this.status = status;
        this.headers = requireNonNull(headers, "headers");
        this.body = body;
    }

    /** Returns a response with these parts. */
    public static <T> VendorResponse<T> of(int status, Headers headers, T body) {
        requireNonNull(body, "body");
        return new VendorResponse<>(status, headers, () -> body);
    }

    /**
     * Returns the response to {@code request}, with any status. The request is sent once for each
     * subscription.
     *
     * @throws IllegalArgumentException if {@code request} was not returned by a method of a
     *     generated API. The result of an operator such as {@code map} has no response.
     */
    public static <T> Single<VendorResponse<T>> to(Single<T> request) {
        return source(request);
    }

    /**
     * Returns the response as {@link #to(Single)} does. The body is empty if the vendor sent
     * none.
     */
    public static <T> Single<VendorResponse<Optional<T>>> to(Maybe<T> request) {
        return source(request);
    }

    /** Returns the response as {@link #to(Single)} does, with {@code body} as its body. */
    public static <T> Single<VendorResponse<T>> to(Completable request, T body) {
        requireNonNull(body, "body");
        return VendorResponse.<Object>source(request).map(response -> response.with(body));
    }

    // The call adapter creates sources of the type that the generated API declares.
    @SuppressWarnings("unchecked")
    private static <T> Single<VendorResponse<T>> source(Object request) {
        requireNonNull(request, "request");
        if (!(request instanceof Source)) {
            throw new IllegalArgumentException(
                    "The request was not returned by a generated API. Pass it before applying operators to it.");
        }
        return ((Source<T>) request).responses();
    }

    private <R> VendorResponse<R> with(R other) {
        return new VendorResponse<>(status, headers, () -> {
            body.read();
            return other;
        });
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the headers. */
    public Headers headers() {
        return headers;
    }

    /**
     * Returns the body. It was read when the response arrived.
     *
     * @throws retrofit2.HttpException if the status is not 2xx
     * @throws com.squareup.moshi.JsonDataException if the body is missing, too large or not as
     *     documented
     * @throws IOException if the body is not JSON, or is truncated
     */
    public T body() throws IOException {
        return body.read();
    }
}
