package dev.trivet.sandbox;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request.
 *
 * @param status the HTTP status
 */
record Answer(int status, Headers headers, @Nullable String body) {

    private static final String JSON = "application/json; charset=utf-8";

    /** An answer without a body. */
    static Answer empty(int status) {
        return new Answer(status, Headers.of(), null);
    }

    /** An answer with a JSON value, which may be null. */
    static Answer json(int status, @Nullable Object value) {
        return empty(status).withBody(JSON, Json.write(value));
    }

    Answer withHeader(String name, String value) {
        return new Answer(status, headers.newBuilder().set(name, value).build(), body);
    }

    Answer withBody(String contentType, String text) {
        return new Answer(
                status, headers.newBuilder().set("Content-Type", contentType).build(), text);
    }
}
