package dev.trivet.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the sandbox was asked and how it answered.
 *
 * <ul>
 *   <li>An exchange is here before its answer is on the way.
 *   <li>The last {@value #CAPACITY} exchanges are kept; counts go on after that.
 * </ul>
 */
public final class Journal {

    /** How many exchanges are kept. */
    public static final int CAPACITY = 10_000;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Deque<RecordedExchange> exchanges = new ArrayDeque<>();
    private final Map<Count, Long> counts = new HashMap<>();

    Journal() {}

    /** Returns the exchanges that are kept, the oldest first. */
    public synchronized List<RecordedExchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Returns how many requests a vendor was sent. */
    public long requests(Vendor vendor) {
        return sum(count -> count.vendor == vendor);
    }

    /** Returns how many requests of one operation a vendor was sent. */
    public long requests(Vendor vendor, String operation) {
        return sum(count -> count.vendor == vendor && count.operation.equals(operation));
    }

    /** Returns how often a vendor answered with a status; 0 stands for a connection cut without an answer. */
    public long answers(Vendor vendor, int status) {
        return sum(count -> count.vendor == vendor && count.status == status);
    }

    /** Returns how often a vendor answered 429, because of its rate limit or a fault. */
    public long throttled(Vendor vendor) {
        return answers(vendor, TOO_MANY_REQUESTS);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        exchanges.clear();
        counts.clear();
    }

    synchronized void add(RecordedExchange exchange) {
        if (exchanges.size() == CAPACITY) {
            exchanges.removeFirst();
        }
        exchanges.addLast(exchange);
        counts.merge(new Count(exchange.vendor(), exchange.operation(), exchange.status()), 1L, Long::sum);
    }

    private synchronized long sum(Predicate<Count> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private record Count(Vendor vendor, String operation, int status) {}
}
