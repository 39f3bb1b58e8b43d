package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert on its way to whoever reads.
 *
 * @param kept what is recorded of it
 * @param username the exposed user name, or null if the alert does not say it
 */
record ReceivedAlert(RecordedAlert kept, @Nullable String username) {
    static ReceivedAlert of(ExposureAlert alert, Instant receivedAt) {
        return new ReceivedAlert(RecordedAlert.of(alert, receivedAt), alert.getUsername());
    }

    /** Returns a text that hides whom the alert is about. */
    @Override
    public String toString() {
        return "ReceivedAlert[hidden]";
    }
}
