package dev.trivet.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A journal of the requests to the vendors' APIs and of their responses.
 *
 * <ul>
 *   <li>An exchange is recorded before its response is sent.
 *   <li>The last {@value #CAPACITY} exchanges are kept. The counts include all exchanges.
 *   <li>Safe for use by multiple threads.
 * </ul>
 */
public final class Journal {

    /** The maximum number of exchanges that are kept. */
    public static final int CAPACITY = 10_000;

    private final Deque<RecordedExchange> exchanges = new ArrayDeque<>();
    private final Map<Key, Long> counts = new HashMap<>();

    Journal() {}

    /** Returns the exchanges, the oldest first. */
    public synchronized List<RecordedExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Returns the number of requests to a vendor. */
    public long requests(Vendor vendor) {
        return count(key -> key.vendor == vendor);
    }

    /** Returns the number of requests for an operation, for instance {@code listEmployees}. */
    public long requests(Vendor vendor, String operation) {
        return count(key -> key.vendor == vendor && key.operation.equals(operation));
    }

    /**
     * Returns the number of responses with a status.
     *
     * @param status the HTTP status, or 0 for connections closed without a response
     */
    public long responses(Vendor vendor, int status) {
        return count(key -> key.vendor == vendor && key.status == status);
    }

    /** Returns the number of responses with status 429, caused by the rate limit or by a fault. */
    public long throttled(Vendor vendor) {
        return responses(vendor, 429);
    }

    /** Removes all exchanges and resets the counts. */
    public synchronized void clear() {
        exchanges.clear();
        counts.clear();
    }

    synchronized void add(RecordedExchange exchange) {
        if (exchanges.size() == CAPACITY) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
        counts.merge(new Key(exchange.vendor(), exchange.operation(), exchange.status()), 1L, Long::sum);
    }

    private synchronized long count(Predicate<Key> condition) {
        return counts.entrySet().stream()
                .filter(entry -> condition.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private record Key(Vendor vendor, String operation, int status) {}
}
