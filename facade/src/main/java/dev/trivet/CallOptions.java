package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is set for one call in place of what its client has. Immutable. */
final class CallOptions {
    static final CallOptions NONE = new CallOptions(null, null);

    private final @Nullable Duration deadline;
    private final @Nullable RetryPolicy retryPolicy;

    private CallOptions(@Nullable Duration deadline, @Nullable RetryPolicy retryPolicy) {
        this.deadline = deadline;
        this.retryPolicy = retryPolicy;
    }

    @Nullable
    Duration deadline() {
        return deadline;
    }

    @Nullable
    RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    CallOptions withDeadline(Duration deadline) {
        return new CallOptions(deadline, retryPolicy);
    }

    CallOptions withRetryPolicy(RetryPolicy retryPolicy) {
        return new CallOptions(deadline, retryPolicy);
    }

    /** Returns these options, and those of {@code defaults} where these say nothing. */
    CallOptions or(CallOptions defaults) {
        return new CallOptions(
                deadline == null ? defaults.deadline : deadline,
                retryPolicy == null ? defaults.retryPolicy : retryPolicy);
    }
}
