package dev.trivet.sync;

import static dev.trivet.Fixtures.serializedCopy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.Enzoic;
import dev.trivet.InvalidAddressException.Reason;
import dev.trivet.PushSecurity;
import dev.trivet.client.Operation;
import dev.trivet.errors.TrivetException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SyncReportTest {
    @Test
    void serialize_exceptions_keepTheReport() throws Exception {
        SyncReport report = report();
        SyncException exception = new SyncException(report, new CallFailure());

        SyncReport copy = serializedCopy(exception).report();

        assertThat(copy).hasToString(report.toString());
        assertThat(copy.newlySubscribed()).isEqualTo(17);
        assertThat(copy.skipped()).singleElement().hasToString("e-1: contains white space");
        assertThat(serializedCopy(new PruneLimitExceededException(report, 0.1)).report())
                .hasToString(report.toString());
    }

    @Test
    void toString_controlCharacters_areReplaced() {
        assertThat(new SkippedEmployee("e\n\u001b[2J\u202e1\u2028", Reason.NO_ADDRESS))
                .hasToString("e\ufffd\ufffd[2J\ufffd1\ufffd: is blank");
        assertThat(new SkippedEmployee(null, Reason.NO_ADDRESS)).hasToString("no id: is blank");
    }

    private static SyncReport report() {
        SyncCounters counters = new SyncCounters(progress -> {});
        counters.skipped("e-1", Reason.WHITE_SPACE);
        counters.subscribed(17);
        try (PushSecurity push = PushSecurity.builder().apiKey("key").build();
                Enzoic enzoic = Enzoic.builder().credentials("key", "secret").build()) {
            return counters.report(ExposureSync.from(push).to(enzoic), Duration.ofSeconds(2));
        }
    }

    private static final class CallFailure extends TrivetException {
        private static final long serialVersionUID = 1;

        CallFailure() {
            super(new Operation("Enzoic", "subscribeUsers", true), "failed");
        }
    }
}
