package dev.trivet.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import okhttp3.Headers;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;

/**
 * A response as it is written to the connection.
 *
 * @param code the HTTP status; {@link #status} returns 0 if no response is written
 * @param delay the time to wait before writing
 */
public record ScheduledResponse(int code, Headers headers, ByteString body, Ending ending, Duration delay) {

    /** The end of a response, and the state of the connection after it. */
    public enum Ending {
        /** The response is written, and the connection is kept alive if the client permits it. */
        COMPLETE,
        /** The connection is closed after the first half of the body. */
        HALF_BODY,
        /** The connection is closed without a response. */
        DISCONNECT
    }

    /** Returns a response that is written immediately and completely. */
    public static ScheduledResponse of(Response response) {
        ByteString body = response.body() == null ? ByteString.EMPTY : ByteString.encodeUtf8(response.body());
        return new ScheduledResponse(response.status(), response.headers(), body, Ending.COMPLETE, Duration.ZERO);
    }

    /** Returns the HTTP status, or 0 if no response is written. */
    public int status() {
        return ending == Ending.DISCONNECT ? 0 : code;
    }

    /** Returns a copy with a header, which replaces one of the same name. */
    public ScheduledResponse withHeader(String name, String value) {
        return new ScheduledResponse(code, headers.newBuilder().set(name, value).build(), body, ending, delay);
    }

    /** Returns a copy with another body. */
    public ScheduledResponse withBody(ByteString newBody) {
        return new ScheduledResponse(code, headers, newBody, ending, delay);
    }

    /** Returns a copy whose body is compressed. */
    public ScheduledResponse withGzip() {
        Buffer compressed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
            gzip.write(body);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return withBody(compressed.readByteString()).withHeader("Content-Encoding", "gzip");
    }

    /** Returns a copy with another ending. */
    public ScheduledResponse withEnding(Ending newEnding) {
        return new ScheduledResponse(code, headers, body, newEnding, delay);
    }

    /** Returns a copy with an additional delay. */
    public ScheduledResponse plusDelay(Duration additional) {
        return new ScheduledResponse(code, headers, body, ending, delay.plus(additional));
    }
}
