package dev.trivet.sandbox;

import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/**
 * How an answer reaches the client.
 *
 * @param delay how long the client waits for it
 */
record Delivery(MockResponse response, Duration delay) {

    static Delivery of(Answer answer) {
        return new Delivery(answer.response(), Duration.ZERO);
    }

    /** No answer: the connection is cut. */
    static MockResponse cut() {
        return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    }

    /** Returns the HTTP status, or 0 when the connection is cut instead. */
    int status() {
        return response.getSocketPolicy() == SocketPolicy.DISCONNECT_AFTER_REQUEST
                ? 0
                : Integer.parseInt(response.getStatus().split(" ", -1)[1]);
    }

    Delivery withLatency(Duration latency) {
        return new Delivery(response, delay.plus(latency));
    }
}
