package dev.trivet;

import java.time.Duration;

/** The call was not done by its deadline, waiting for the rate limit and for further attempts included. */
public final class DeadlineException extends TrivetException {
    private static final long serialVersionUID = 1;

    DeadlineException(Failure failure, Duration deadline) {
        super(failure, "not done within " + deadline.toMillis() + " ms", null);
    }
}
