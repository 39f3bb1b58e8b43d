package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was received and not reported yet.
 *
 * @param recorded the part that is recorded
 * @param username the exposed user name, or null if the alert has none
 * @param identity equal to that of a repeated alert, or null if the alert has no exposure id
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
     * An exposure of a user name, which is identified by its hash, or else by digests of the
     * alert's texts.
     *
     * @param user the hash, or the digest of the user name, or null if the alert has neither
     * @param other the digest of an invalid hash, or null if the alert has none
     */
    record Identity(
            String exposureId,
            @Nullable Object user,
            @Nullable ByteString other) {}

    /** Hides the user name. */
    @Override
    public String toString() {
        return "PendingAlert[hidden]";
    }
}
