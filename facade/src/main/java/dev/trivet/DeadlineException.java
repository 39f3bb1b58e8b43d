package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The call was not done by its deadline, waiting for the rate limit and for further attempts included. The cause, if any, is
 * why the last attempt failed that was answered in time.
 */
public final class DeadlineException extends TrivetException {
    private static final long serialVersionUID = 1;

    /** Creates the exception; {@code lastFailure} is why the attempt before the one under way failed, if there was one. */
    DeadlineException(Failure failure, Duration deadline, @Nullable TrivetException lastFailure) {
        super(failure, "not done within " + deadline.toMillis() + " ms", lastFailure);
    }
}
