package dev.trivet.sandbox;

/**
 * Push Security's rate limit, for each API key.
 *
 * @param enabled whether requests are limited
 * @param perSecond the number of requests per second
 * @param burst the number of further requests that are possible at once
 * @param retryAfter whether a response with status 429 has the header {@code Retry-After}
 */
public record RateLimit(boolean enabled, int perSecond, int burst, boolean retryAfter) {

    /** No limit. */
    public static final RateLimit OFF = new RateLimit(false, 10, 10, false);

    /** The documented limit: 10 requests per second and a burst of 10 more, without the header. */
    public static final RateLimit DOCUMENTED = of(10, 10);

    private static final int MAX = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if {@code perSecond} is not from 1 to 1,000,000, or {@code
     *     burst} is not from 0 to 1,000,000
     */
    public RateLimit {
        requireRange("perSecond", perSecond, 1);
        requireRange("burst", burst, 0);
    }

    /**
     * Returns a limit.
     *
     * @throws IllegalArgumentException as for the constructor
     */
    public static RateLimit of(int perSecond, int burst) {
        return new RateLimit(true, perSecond, burst, false);
    }

    /** Returns a copy that sends the header {@code Retry-After}, in seconds. */
    public RateLimit withRetryAfter() {
        return new RateLimit(enabled, perSecond, burst, true);
    }

    private static void requireRange(String name, int number, int min) {
        if (number < min || number > MAX) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + MAX + ": " + number);
        }
    }
}
