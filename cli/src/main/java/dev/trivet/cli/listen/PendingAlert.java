package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was received and not reported yet.
 *
 * @param recorded what is recorded of it
 * @param username the exposed user name, or null if the alert has none
 * @param identity what a repetition of the alert has in common with it, or null if it lacks the
 *     exposure's id
 */
record PendingAlert(
        AlertRecord recorded,
        @Nullable String username,
        @Nullable Identity identity) {
    static PendingAlert of(ExposureAlert alert, Instant receivedAt) {
        AlertRecord recorded = AlertRecord.of(alert, receivedAt);
        return new PendingAlert(recorded, alert.getUsername(), identity(alert, recorded));
    }

    private static @Nullable Identity identity(ExposureAlert alert, AlertRecord recorded) {
        if (recorded.exposureId() == null) {
            return null;
        }
        return recorded.hash() == null
                ? new Identity(recorded.exposureId(), digest(alert.getUsername()), digest(alert.getUsernameHash()))
                : new Identity(recorded.exposureId(), recorded.hash(), null);
    }

    private static @Nullable ByteString digest(@Nullable String text) {
        return text == null ? null : ByteString.encodeUtf8(text).sha256();
    }

    /**
     * An exposure, and the user name that it is about: by its hash, or else by digests of what the
     * alert has in place of one.
     *
     * @param user the hash, or the digest of the user name, or null if there is none
     * @param other the digest of a hash that is not one, or null if there is none
     */
    record Identity(
            String exposureId,
            @Nullable Object user,
            @Nullable ByteString other) {}

    /** Returns a text that hides the user name. */
    @Override
    public String toString() {
        return "ReceivedAlert[hidden]";
    }
}
