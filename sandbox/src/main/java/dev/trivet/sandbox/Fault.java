package dev.trivet.sandbox;

import dev.trivet.sandbox.Delivery.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong at a vendor. Immutable.
 *
 * <ul>
 *   <li>{@link #status}, {@link #garbage}, {@link #redirect} and {@link #disconnect} come in place of credentials, rate limits
 *       and the operation: a request that meets them has no effect.
 *   <li>{@link #served} lets the operation take effect. What is added spoils its answer: {@link #lost}, {@link #halfBody},
 *       {@link #gzip}, {@link #contentType}, {@link #header}, {@link #body}, {@link #delay}. All of these can be added to the
 *       others too, in any order.
 *   <li>It spoils one request, unless {@link #times} or {@link #forever} says otherwise.
 *   <li>Several faults count requests side by side. When two are due, the one that was injected first is shown.
 * </ul>
 *
 * <pre>{@code
 * sandbox.inject(Vendor.PUSH, Fault.status(503).header("Retry-After", "2").times(3));
 * sandbox.inject(Vendor.ENZOIC, Fault.served().lost().on("subscribeUsers"));
 * sandbox.inject(Vendor.PUSH, Fault.disconnect().withChance(0.1).forever());
 * }</pre>
 */
public final class Fault {

    private final @Nullable Answer replacement;
    private final UnaryOperator<Delivery> content;
    /** What happens to the content on its way, and so after all of it is known. */
    private final UnaryOperator<Delivery> transport;

    private final Duration delay;
    private final Trigger trigger;

    private Fault(
            @Nullable Answer replacement,
            UnaryOperator<Delivery> content,
            UnaryOperator<Delivery> transport,
            Duration delay,
            Trigger trigger) {
        this.replacement = replacement;
        this.content = content;
        this.transport = transport;
        this.delay = delay;
        this.trigger = trigger;
    }

    /**
     * Answers with a status and no body.
     *
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599: " + status);
        }
        return inPlace(Answer.empty(status));
    }

    /** Answers 200 with a body that says it is JSON and breaks off. */
    public static Fault garbage() {
        return status(200).body("application/json", "{\"result\": [{\"id\": \"2a2197");
    }

    /**
     * Answers 302 with another address.
     *
     * @throws IllegalArgumentException if a header cannot hold the address
     */
    public static Fault redirect(String location) {
        return status(302).header("Location", location);
    }

    /** Reads the request and cuts the connection without an answer. */
    public static Fault disconnect() {
        return status(200).lost();
    }

    /** Lets the operation take effect. Alone it does nothing; add what spoils the answer. */
    public static Fault served() {
        return inPlace(null);
    }

    /** Keeps the answer back for some time, after the operation took effect. It ends early when the sandbox is closed. */
    public Fault delay(Duration time) {
        return new Fault(replacement, content, transport, Durations.notNegative("delay", time), trigger);
    }

    /** Cuts the connection in place of the answer. */
    public Fault lost() {
        return transported(response -> response.withEnding(Ending.CUT));
    }

    /** Cuts the connection in the middle of the body, or before the answer when there is no body to cut. */
    public Fault halfBody() {
        return transported(response -> {
            boolean isCut = response.ending() == Ending.CUT || response.body().size() < 2;
            return response.withEnding(isCut ? Ending.CUT : Ending.HALF_BODY);
        });
    }

    /**
     * Compresses the answer's body and says so, whether or not the client asked for that.
     *
     * @throws IllegalArgumentException if the fault's status is 204 or 304, which have no body
     */
    public Fault gzip() {
        requireBodyAllowed();
        return transported(Fault::compress);
    }

    /**
     * Gives the answer another content type and leaves its body alone.
     *
     * @throws IllegalArgumentException if a header cannot hold these characters
     */
    public Fault contentType(String type) {
        return header("Content-Type", type);
    }

    /**
     * Adds a header to the answer.
     *
     * @throws IllegalArgumentException if a header cannot hold these characters
     */
    public Fault header(String name, String value) {
        Headers.of(name, value);
        return filled(response -> response.withHeader(name, value));
    }

    /**
     * Gives the answer another body.
     *
     * @throws IllegalArgumentException if a header cannot hold the content type, or the fault's status is 204 or 304, which have no
     *     body
     */
    public Fault body(String contentType, String text) {
        Objects.requireNonNull(text, "text");
        requireBodyAllowed();
        return contentType(contentType).filled(response -> response.withBody(ByteString.encodeUtf8(text)));
    }

    /** Concerns the requests of one operation only, for instance {@code listEmployees}; others are not counted. */
    public Fault on(String operation) {
        return triggered(trigger.on(operation));
    }

    /**
     * Lets a number of requests through first.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Fault after(long requests) {
        return triggered(trigger.after(requests));
    }

    /**
     * Spoils a number of requests.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Fault times(long requests) {
        return triggered(trigger.times(requests));
    }

    /** Spoils all requests from then on. */
    public Fault forever() {
        return times(Long.MAX_VALUE);
    }

    /**
     * Leaves it to chance whether a request is spoiled. The draws come from {@link Sandbox.Builder#faultSeed}: they are the same
     * whenever the requests of a vendor come in the same order.
     *
     * @param chance from 0 to 1
     * @throws IllegalArgumentException if the chance is not from 0 to 1
     */
    public Fault withChance(double chance) {
        return triggered(trigger.withChance(chance));
    }

    Trigger trigger() {
        return trigger;
    }

    /** Returns what comes in place of the operation's answer, or null when the operation is served. */
    @Nullable
    Answer replacement() {
        return replacement;
    }

    Delivery spoil(Answer answer) {
        return transport.apply(content.apply(Delivery.of(answer))).withLatency(delay);
    }

    private static Fault inPlace(@Nullable Answer answer) {
        return new Fault(answer, UnaryOperator.identity(), UnaryOperator.identity(), Duration.ZERO, Trigger.ONCE);
    }

    private Fault filled(UnaryOperator<Delivery> more) {
        return new Fault(replacement, response -> more.apply(content.apply(response)), transport, delay, trigger);
    }

    private Fault transported(UnaryOperator<Delivery> more) {
        return new Fault(replacement, content, response -> more.apply(transport.apply(response)), delay, trigger);
    }

    private Fault triggered(Trigger newTrigger) {
        return new Fault(replacement, content, transport, delay, newTrigger);
    }

    /** A client would take the body for the beginning of the next answer. No operation that is served has such a status. */
    private void requireBodyAllowed() {
        if (replacement != null && (replacement.status() == 204 || replacement.status() == 304)) {
            throw new IllegalArgumentException("An answer with status " + replacement.status() + " has no body.");
        }
    }

    private static Delivery compress(Delivery response) {
        Buffer compressed = new Buffer();
        try (BufferedSink gzip = Okio.buffer(new GzipSink(compressed))) {
            gzip.write(response.body());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return response.withBody(compressed.readByteString()).withHeader("Content-Encoding", "gzip");
    }
}
