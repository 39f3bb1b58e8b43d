package dev.trivet.sandbox;

import dev.trivet.sandbox.fault.FaultTrigger;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.ScheduledResponse;
import dev.trivet.sandbox.server.ScheduledResponse.Ending;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A simulated failure of a vendor. Immutable: methods that change a fault return a copy.
 *
 * <ul>
 *   <li>{@link #status}, {@link #garbage}, {@link #redirect} and {@link #disconnect} replace the
 *       handling of a request, including authentication and the rate limit: the operation does
 *       not take effect.
 *   <li>{@link #served} lets the operation take effect.
 *   <li>{@link #lost}, {@link #halfBody}, {@link #gzip}, {@link #contentType}, {@link #header},
 *       {@link #body} and {@link #delay} change the response, in any order.
 *   <li>A fault affects one request, unless {@link #times} or {@link #forever} is called.
 *   <li>Faults count requests independently. If several apply to a request, the one that was
 *       injected first takes effect.
 * </ul>
 *
 * <pre>{@code
 * sandbox.inject(Vendor.PUSH, Fault.status(503).header("Retry-After", "2").times(3));
 * sandbox.inject(Vendor.ENZOIC, Fault.served().lost().on("subscribeUsers"));
 * sandbox.inject(Vendor.PUSH, Fault.disconnect().withChance(0.1).forever());
 * }</pre>
 */
public final class Fault {

    private final @Nullable Response replacement;
    /** Changes the headers and the body. */
    private final UnaryOperator<ScheduledResponse> content;
    /** Changes the response after {@link #content}: its encoding and how it ends. */
    private final UnaryOperator<ScheduledResponse> transport;

    private final Duration delay;
    private final FaultTrigger trigger;

    private Fault(
            @Nullable Response replacement,
            UnaryOperator<ScheduledResponse> content,
            UnaryOperator<ScheduledResponse> transport,
            Duration delay,
            FaultTrigger trigger) {
        this.replacement = replacement;
        this.content = content;
        this.transport = transport;
        this.delay = delay;
        this.trigger = trigger;
    }

    /**
     * Returns a fault that responds with an HTTP status and no body.
     *
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599: " + status);
        }
        return of(Response.empty(status));
    }

    /** Returns a fault that responds with status 200 and truncated JSON. */
    public static Fault garbage() {
        return status(200).body("application/json", "{\"result\": [{\"id\": \"2a2197");
    }

    /**
     * Returns a fault that responds with status 302.
     *
     * @param location the header {@code Location}
     * @throws IllegalArgumentException if it contains characters that a header cannot contain
     */
    public static Fault redirect(String location) {
        return status(302).header("Location", location);
    }

    /** Returns a fault that closes the connection after reading the request. */
    public static Fault disconnect() {
        return status(200).lost();
    }

    /** Returns a fault that changes the response only: the operation takes effect. */
    public static Fault served() {
        return of(null);
    }

    /**
     * Delays the response. The delay ends when the sandbox is closed.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public Fault delay(Duration newDelay) {
        return new Fault(replacement, content, transport, requireNotNegative("delay", newDelay), trigger);
    }

    /** Closes the connection instead of sending the response. */
    public Fault lost() {
        return withTransport(response -> response.withEnding(Ending.DISCONNECT));
    }

    /**
     * Closes the connection in the middle of the body. If the body has fewer than two bytes, the
     * connection is closed without a response.
     */
    public Fault halfBody() {
        return withTransport(response -> {
            boolean isDisconnected =
                    response.ending() == Ending.DISCONNECT || response.body().size() < 2;
            return response.withEnding(isDisconnected ? Ending.DISCONNECT : Ending.HALF_BODY);
        });
    }

    /**
     * Compresses the body with gzip, even if the client does not accept that.
     *
     * @throws IllegalArgumentException if the fault's status is 204 or 304, which have no body
     */
    public Fault gzip() {
        requireBodyAllowed();
        return withTransport(ScheduledResponse::withGzip);
    }

    /**
     * Changes the content type, but not the body.
     *
     * @throws IllegalArgumentException if it contains characters that a header cannot contain
     */
    public Fault contentType(String type) {
        return header("Content-Type", type);
    }

    /**
     * Sets a header, which replaces one of the same name.
     *
     * @throws IllegalArgumentException if the name or the value contains characters that a header
     *     cannot contain
     */
    public Fault header(String name, String value) {
        Headers.of(name, value);
        return withContent(response -> response.withHeader(name, value));
    }

    /**
     * Replaces the body and the content type.
     *
     * @throws IllegalArgumentException if the content type contains characters that a header cannot
     *     contain, or the fault's status is 204 or 304, which have no body
     */
    public Fault body(String contentType, String body) {
        Objects.requireNonNull(body, "body");
        requireBodyAllowed();
        return contentType(contentType).withContent(response -> response.withBody(ByteString.encodeUtf8(body)));
    }

    /**
     * Limits the fault to one operation. Requests for other operations are not counted.
     *
     * @param operation the operation ID, for instance {@code listEmployees}, or {@code unknown} for
     *     requests that do not match an operation
     */
    public Fault on(String operation) {
        return withTrigger(
                Objects.requireNonNull(operation, "operation"), trigger.after(), trigger.times(), trigger.chance());
    }

    /**
     * Skips a number of requests before the first affected one.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Fault after(long requests) {
        return withTrigger(trigger.operation(), requests, trigger.times(), trigger.chance());
    }

    /**
     * Affects a number of requests. The default is 1.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Fault times(long requests) {
        return withTrigger(trigger.operation(), trigger.after(), requests, trigger.chance());
    }

    /** Affects all requests, until the fault is removed. */
    public Fault forever() {
        return times(Long.MAX_VALUE);
    }

    /**
     * Affects each request with a probability. The outcomes depend on {@link
     * Sandbox.Builder#faultSeed}, the order of injected faults and the order of requests only.
     *
     * @param chance the probability, from 0 to 1
     * @throws IllegalArgumentException if the probability is not from 0 to 1
     */
    public Fault withChance(double chance) {
        return withTrigger(trigger.operation(), trigger.after(), trigger.times(), chance);
    }

    FaultTrigger trigger() {
        return trigger;
    }

    /** Returns the response that replaces the operation, or null if the operation takes effect. */
    @Nullable
    Response replacement() {
        return replacement;
    }

    ScheduledResponse applyTo(Response response) {
        return transport.apply(content.apply(ScheduledResponse.of(response))).plusDelay(delay);
    }

    static Duration requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + duration);
        }
        return duration;
    }

    private static Fault of(@Nullable Response replacement) {
        return new Fault(
                replacement, UnaryOperator.identity(), UnaryOperator.identity(), Duration.ZERO, FaultTrigger.ONCE);
    }

    private Fault withContent(UnaryOperator<ScheduledResponse> next) {
        return new Fault(replacement, response -> next.apply(content.apply(response)), transport, delay, trigger);
    }

    private Fault withTransport(UnaryOperator<ScheduledResponse> next) {
        return new Fault(replacement, content, response -> next.apply(transport.apply(response)), delay, trigger);
    }

    private Fault withTrigger(@Nullable String operation, long after, long times, double chance) {
        return new Fault(replacement, content, transport, delay, new FaultTrigger(operation, after, times, chance));
    }

    /**
     * Rejects a fault whose status does not allow a body, because a client would read the body as
     * the start of the next response. The responses of operations are not checked, because none of
     * them has such a status.
     */
    private void requireBodyAllowed() {
        if (replacement != null && (replacement.status() == 204 || replacement.status() == 304)) {
            throw new IllegalArgumentException("A response with status " + replacement.status() + " has no body.");
        }
    }
}
