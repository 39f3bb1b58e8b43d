package dev.trivet.sandbox;

import java.time.Duration;
import okhttp3.Headers;
import okio.ByteString;

/**
 * A response as it is written to the connection.
 *
 * @param delay the time before it is written
 */
record Delivery(int code, Headers headers, ByteString body, Ending ending, Duration delay) {

    /** What happens to the connection. */
    enum Ending {
        /** The response is written, and the connection is kept. */
        COMPLETE,
        /** The connection is closed after the first half of the body. */
        HALF_BODY,
        /** The connection is closed, and nothing is written. */
        CUT
    }

    static Delivery of(Answer answer) {
        ByteString body = answer.body() == null ? ByteString.EMPTY : ByteString.encodeUtf8(answer.body());
        return new Delivery(answer.status(), answer.headers(), body, Ending.COMPLETE, Duration.ZERO);
    }

    /** Returns the HTTP status, or 0 if nothing is written. */
    int status() {
        return ending == Ending.CUT ? 0 : code;
    }

    Delivery withHeader(String name, String value) {
        return new Delivery(code, headers.newBuilder().set(name, value).build(), body, ending, delay);
    }

    Delivery withBody(ByteString newBody) {
        return new Delivery(code, headers, newBody, ending, delay);
    }

    Delivery withEnding(Ending newEnding) {
        return new Delivery(code, headers, body, newEnding, delay);
    }

    Delivery withLatency(Duration latency) {
        return new Delivery(code, headers, body, ending, delay.plus(latency));
    }
}
