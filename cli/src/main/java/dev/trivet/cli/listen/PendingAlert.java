package dev.trivet.cli.listen;

import dev.trivet.enzoic.model.ExposureAlert;
import java.time.Instant;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An alert that was received and not yet printed.
 *
 * @param recorded the part that is recorded
 * @param username the exposed user name, or null if the alert has none
 * @param identity the key that repeated alerts share, or null if the alert has no exposure ID
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
     * An exposure of a user name. If the alert has no valid hash, digests of its strings identify
     * the user.
     *
     * @param user the hash, or else the digest of the user name, or null if the alert has neither
     * @param invalidHash the digest of an invalid hash, or null if the alert has none
     */
    record Identity(
            String exposureId,
            @Nullable Object user,
            @Nullable ByteString invalidHash) {}

    /** Hides the user name. */
    @Override
    public String toString() {
        return "PendingAlert[hidden]";
    }
}
