package dev.trivet.sandbox.server;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The response of an operation.
 *
 * @param status the HTTP status
 * @param body the body, or null if there is none
 */
public record Response(
        int status, Headers headers, @Nullable String body) {

    private static final String JSON = "application/json; charset=utf-8";

    /** Returns a response without a body. */
    public static Response empty(int status) {
        return new Response(status, Headers.of(), null);
    }

    /** Returns a response with a JSON value, which may be null. */
    public static Response json(int status, @Nullable Object value) {
        return empty(status).withBody(JSON, Json.write(value));
    }

    /** Returns a copy with a header, which replaces one of the same name. */
    public Response withHeader(String name, String value) {
        return new Response(status, headers.newBuilder().set(name, value).build(), body);
    }

    /** Returns a copy with a body. */
    public Response withBody(String contentType, String newBody) {
        return new Response(
                status, headers.newBuilder().set("Content-Type", contentType).build(), newBody);
    }
}
