package dev.trivet;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Retry-After} header: seconds, or a date, which counts from the server's own {@code Date}. */
final class RetryAfter {
    /** Stands for any number of seconds with so many digits: nobody waits that long. */
    private static final Duration AGES = Duration.ofDays(365_000);

    private RetryAfter() {}

    /** Returns how long to wait, never negative, or null when {@code headers} do not say it in either way. */
    static @Nullable Duration read(Headers headers) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return null;
        }
        String text = value.trim();
        return text.matches("[0-9]+") ? seconds(text) : untilDate(headers);
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? AGES : Duration.ofSeconds(Long.parseLong(digits));
    }

    /** Without the server's clock a date says nothing: ours may be wrong by hours. */
    private static @Nullable Duration untilDate(Headers headers) {
        Instant until = headers.getInstant("Retry-After");
        Instant now = headers.getInstant("Date");
        if (until == null || now == null) {
            return null;
        }
        return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
    }
}
