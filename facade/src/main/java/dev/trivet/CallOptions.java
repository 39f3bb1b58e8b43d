package dev.trivet;

import dev.trivet.internal.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options of calls: the defaults of a client, or the overrides for a call. Immutable. */
final class CallOptions {
    static final CallOptions NONE = new CallOptions(null, Duration.ZERO, null, null, null);

    private final @Nullable Duration deadline;
    /** The time that elapsed before this part of the call. */
    private final Duration elapsed;

    private final @Nullable Duration requestDeadline;
    private final @Nullable RetryPolicy retryPolicy;
    private final @Nullable CallListener listener;

    private CallOptions(
            @Nullable Duration deadline,
            Duration elapsed,
            @Nullable Duration requestDeadline,
            @Nullable RetryPolicy retryPolicy,
            @Nullable CallListener listener) {
        this.deadline = deadline;
        this.elapsed = elapsed;
        this.requestDeadline = requestDeadline;
        this.retryPolicy = retryPolicy;
        this.listener = listener;
    }

    /** Returns the maximum duration of the whole call, or null if it is not limited. */
    @Nullable
    Duration deadline() {
        return deadline;
    }

    /**
     * Returns the retry policy; the {@linkplain RetryPolicy#defaults() default} one if none was
     * set.
     */
    RetryPolicy retryPolicy() {
        return retryPolicy == null ? RetryPolicy.defaults() : retryPolicy;
    }

    /**
     * Returns the listener that is notified in addition to the client's, or null if there is none.
     */
    @Nullable
    CallListener listener() {
        return listener;
    }

    /**
     * Returns the time until the deadline, zero or negative if it has passed, or null without a
     * deadline.
     */
    @Nullable
    Duration remaining() {
        return deadline == null ? null : deadline.minus(elapsed);
    }

    CallOptions withDeadline(Duration deadline) {
        return new CallOptions(
                Durations.positive("deadline", deadline), elapsed, requestDeadline, retryPolicy, listener);
    }

    CallOptions withRequestDeadline(Duration requestDeadline) {
        return new CallOptions(
                deadline, elapsed, Durations.positive("requestDeadline", requestDeadline), retryPolicy, listener);
    }

    CallOptions withRetryPolicy(RetryPolicy retryPolicy) {
        return new CallOptions(deadline, elapsed, requestDeadline, retryPolicy, listener);
    }

    CallOptions withListener(@Nullable CallListener listener) {
        return new CallOptions(deadline, elapsed, requestDeadline, retryPolicy, listener);
    }

    CallOptions withElapsed(Duration elapsed) {
        return new CallOptions(deadline, elapsed, requestDeadline, retryPolicy, listener);
    }

    /**
     * Returns the options of a call that sends a single request: the shorter of the two deadlines
     * applies.
     */
    CallOptions ofSingleRequest() {
        Duration remaining = remaining();
        return requestDeadline == null || (remaining != null && remaining.compareTo(requestDeadline) <= 0)
                ? this
                : new CallOptions(requestDeadline, Duration.ZERO, requestDeadline, retryPolicy, listener);
    }

    /**
     * Returns the options of each request of a call that sends several. They do not include the
     * deadline and the listener, which apply to the whole call.
     */
    CallOptions ofRequests() {
        return new CallOptions(null, Duration.ZERO, requestDeadline, retryPolicy, null);
    }

    /** Returns these options with the deadline of {@code defaults}, if these have none. */
    CallOptions orDeadline(CallOptions defaults) {
        return new CallOptions(
                deadline == null ? defaults.deadline : deadline, elapsed, requestDeadline, retryPolicy, listener);
    }

    /**
     * Returns these options with the deadline of {@code other}, if these have none or a longer one.
     */
    CallOptions withShorterDeadline(CallOptions other) {
        return deadline == null || (other.deadline != null && other.deadline.compareTo(deadline) < 0)
                ? new CallOptions(other.deadline, elapsed, requestDeadline, retryPolicy, listener)
                : this;
    }

    /** Returns these options, completed by {@code defaults}. */
    CallOptions or(CallOptions defaults) {
        return this == NONE
                ? defaults
                : new CallOptions(
                        deadline == null ? defaults.deadline : deadline,
                        elapsed,
                        requestDeadline == null ? defaults.requestDeadline : requestDeadline,
                        retryPolicy == null ? defaults.retryPolicy : retryPolicy,
                        listener);
    }
}
