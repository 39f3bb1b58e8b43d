package dev.trivet;

import static java.util.concurrent.TimeUnit.DAYS;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Retry-After} header: seconds, or a date, which counts from the server's own {@code Date}. */
final class RetryAfter {
    /** The longest wait that is told apart from longer ones: a thousand years. */
    private static final BigInteger LONGEST_SECONDS = BigInteger.valueOf(DAYS.toSeconds(365_000));

    static final Duration AGES = Duration.ofSeconds(LONGEST_SECONDS.longValue());

    private RetryAfter() {}

    /** Returns how long to wait, never negative and at most {@link #AGES}, or null when {@code headers} do not say it in either way. */
    static @Nullable Duration read(Headers headers) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return null;
        }
        String text = value.trim();
        return text.matches("[0-9]+") ? seconds(text) : untilDate(headers);
    }

    private static Duration seconds(String digits) {
        return Duration.ofSeconds(new BigInteger(digits).min(LONGEST_SECONDS).longValue());
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
