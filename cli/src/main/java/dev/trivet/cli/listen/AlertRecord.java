package dev.trivet.cli.listen;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import dev.trivet.EmailHash;
import dev.trivet.InvalidAddressException;
import dev.trivet.cli.output.CliJson;
import dev.trivet.client.RawValue;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recorded part of an alert. It contains the hash, which Enzoic stores too, and never the
 * address or a password.
 *
 * <p>It is written as one line of JSON. Except {@code receivedAt}, the property names are those of
 * Enzoic's Exposure Alerts Service API, section Webhooks.
 *
 * @param receivedAt the time when the alert arrived
 * @param date the time when Enzoic found the exposure, or null if the alert has no valid date
 * @param exposureId the exposure's ID, or null if the alert has none
 * @param hash the hash of the exposed user name, or null if the name cannot be hashed and the alert
 *     has no valid hash
 */
public record AlertRecord(
        Instant receivedAt,
        @Nullable Instant date,
        @Json(name = "exposureID") @Nullable String exposureId,
        @Json(name = "usernameHash") @Nullable EmailHash hash) {
    private static final JsonAdapter<AlertRecord> JSON = CliJson.adapter(AlertRecord.class);

    /** Returns the record of {@code alert}. */
    static AlertRecord of(ExposureAlert alert, Instant receivedAt) {
        RawValue<Instant> date = alert.getDate();
        return new AlertRecord(receivedAt, date == null ? null : date.value(), alert.getExposureId(), hash(alert));
    }

    /**
     * Hashes the user name as the sync does. If that is not possible, the hash in the alert is
     * used.
     */
    private static @Nullable EmailHash hash(ExposureAlert alert) {
        try {
            return EmailHash.of(alert.getUsername());
        } catch (InvalidAddressException e) {
            return hash(alert.getUsernameHash());
        }
    }

    private static @Nullable EmailHash hash(@Nullable String hex) {
        try {
            return hex == null ? null : EmailHash.ofHex(hex);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the alert as a line of JSON, without a line terminator. */
    String line() {
        return JSON.toJson(this);
    }

    /** Parses a line, or returns null if it was not completely written by {@link #line}. */
    static @Nullable AlertRecord parse(String line) {
        try {
            AlertRecord alert = JSON.fromJson(line);
            return alert == null || alert.receivedAt == null ? null : alert;
        } catch (IOException | JsonDataException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    /** Returns the time when Enzoic found the exposure, or else when the alert arrived. */
    public Instant foundAt() {
        return date == null ? receivedAt : date;
    }

    /**
     * Returns the exposure, or null if the alert lacks the exposure's ID or the hash. Two such
     * alerts may be about different user names.
     */
    public @Nullable Exposure exposure() {
        return exposureId == null || hash == null ? null : new Exposure(exposureId, hash);
    }

    /** An exposure of a user name. */
    public record Exposure(String id, EmailHash hash) {}
}
