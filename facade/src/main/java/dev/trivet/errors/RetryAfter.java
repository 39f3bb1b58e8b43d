package dev.trivet.errors;

import static java.util.concurrent.TimeUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Retry-After} header: seconds, or a date, which is compared with the
 * server's {@code Date}.
 */
final class RetryAfter {
    /** A thousand years. Longer waits are reduced to it. */
    private static final long LONGEST_SECONDS = DAYS.toSeconds(365_000);

    static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

    /** A longer string is not a date. Parsing is slow, because OkHttp tries many formats. */
    private static final int MAX_DATE = 64;

    private RetryAfter() {}

    /**
     * Returns the wait, never negative, or null if {@code headers} contain no valid {@code
     * Retry-After}.
     */
    static @Nullable Duration read(Headers headers) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return null;
        }
        Duration seconds = seconds(value.trim());
        return seconds == null ? untilDate(headers) : seconds;
    }

    /**
     * Returns the number of seconds, at most {@link #LONGEST}, or null if {@code value} is not a
     * number.
     */
    private static @Nullable Duration seconds(String value) {
        long seconds = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            seconds = Math.min(LONGEST_SECONDS, 10 * seconds + digit);
        }
        return value.isEmpty() ? null : Duration.ofSeconds(seconds);
    }

    /**
     * Returns the time until the date, at most {@link #LONGEST}, by the server's clock: the local
     * clock may be wrong by hours.
     */
    private static @Nullable Duration untilDate(Headers headers) {
        Instant until = date(headers, "Retry-After");
        Instant now = date(headers, "Date");
        if (until == null || now == null) {
            return null;
        }
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static @Nullable Instant date(Headers headers, String name) {
        String value = headers.get(name);
        return value == null || value.length() > MAX_DATE ? null : headers.getInstant(name);
    }
}
