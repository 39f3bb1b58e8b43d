package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.CallAttempt.Outcome;
import dev.trivet.client.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookAheadTest {
    private static final Operation OPERATION = Operation.readOnly("push", "listEmployees");

    @Test
    void pages_latencyUnknown_isOne() {
        assertThat(new LookAhead(8, 10).pages()).isEqualTo(1);
        assertThat(new LookAhead(8, Double.POSITIVE_INFINITY).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED).pages())
                .as("after the first request")
                .isEqualTo(1);
    }

    @Test
    void pages_latencyKnown_growsWithLatency() {
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 300).pages()).isEqualTo(4);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 90).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 110).pages()).isEqualTo(2);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 410).pages()).isEqualTo(5);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 2_000).pages()).isEqualTo(8);
        assertThat(lookAhead(8, Double.POSITIVE_INFINITY, Outcome.SUCCEEDED, 1).pages())
                .isEqualTo(8);
        assertThat(lookAhead(8, 10, Outcome.FAILED, 300).pages()).isEqualTo(1);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 300, 100).pages())
                .as("0.25 s on average")
                .isEqualTo(3);
        assertThat(lookAhead(8, 10, Outcome.SUCCEEDED, 600, 240).pages())
                .as("0.51 s on average")
                .isEqualTo(6);
    }

    /** Returns a look-ahead after a first request, which does not count, and the given requests. */
    private static LookAhead lookAhead(int maximum, double permitsPerSecond, Outcome outcome, long... millis) {
        LookAhead lookAhead = new LookAhead(maximum, permitsPerSecond);
        lookAhead.attemptEnded(attempt(Outcome.SUCCEEDED, 5_000));
        for (long duration : millis) {
            lookAhead.attemptEnded(attempt(outcome, duration));
        }
        return lookAhead;
    }

    private static CallAttempt attempt(Outcome outcome, long millis) {
        return new CallAttempt(OPERATION, 1, outcome, Duration.ZERO, Duration.ofMillis(millis), 200, null, null);
    }
}
