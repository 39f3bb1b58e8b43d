package dev.trivet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call was not done by its deadline, which includes all its requests, attempts and waits, or a request of it was not done by
 * its request deadline. The cause, if any, is the failure of the last attempt before.
 */
public final class DeadlineExceededException extends TrivetException {
    private static final long serialVersionUID = 1;

    /** Creates the exception; {@code lastFailure} is why the attempt before the one under way failed, if there was one. */
    DeadlineExceededException(ErrorContext failure, Duration deadline, @Nullable TrivetException lastFailure) {
        super(failure, "not done within " + Durations.inWords(deadline), lastFailure);
    }
}
