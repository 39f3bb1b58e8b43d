package dev.trivet.errors;

import dev.trivet.internal.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call exceeds its deadline, which includes all requests, attempts and waits, or if one
 * of its requests exceeds the request deadline. The cause, if any, is the failure of the last
 * attempt that failed.
 */
public final class DeadlineExceededException extends TrivetException {
    private static final long serialVersionUID = 1;

    DeadlineExceededException(ErrorContext failure, Duration deadline, @Nullable TrivetException lastFailure) {
        super(failure, "exceeded the deadline of " + Durations.format(deadline), lastFailure);
    }
}
