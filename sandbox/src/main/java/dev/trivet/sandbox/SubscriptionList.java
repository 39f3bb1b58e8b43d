package dev.trivet.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions in the order in which they were made.
 *
 * <p>Each has a number of its own that is never used again, and a page starts behind a number: what is added or removed
 * during a walk moves nothing else from page to page.
 */
final class SubscriptionList {

    private final Map<String, Long> numbers = new HashMap<>();
    private final NavigableMap<Long, String> inOrder = new TreeMap<>();
    private long lastNumber;

    /** Adds what is not there yet, one after the other, and returns how many that were. */
    synchronized int add(List<String> subjects) {
        int before = inOrder.size();
        for (String subject : subjects) {
            if (!numbers.containsKey(subject)) {
                Long number = ++lastNumber;
                numbers.put(subject, number);
                inOrder.put(number, subject);
            }
        }
        return inOrder.size() - before;
    }

    /** Removes what is there, and returns how many that were. */
    synchronized int remove(List<String> subjects) {
        int before = inOrder.size();
        for (String subject : subjects) {
            Long number = numbers.remove(subject);
            if (number != null) {
                inOrder.remove(number);
            }
        }
        return before - inOrder.size();
    }

    synchronized boolean contains(String subject) {
        return numbers.containsKey(subject);
    }

    /** Returns all of them, the oldest first. */
    synchronized List<String> all() {
        return List.copyOf(inOrder.values());
    }

    /** Returns at most {@code size} subscriptions behind the one with this number; 0 starts at the first. */
    synchronized Page page(long behind, int size) {
        List<String> subjects = new ArrayList<>();
        long last = behind;
        for (Map.Entry<Long, String> entry : inOrder.tailMap(behind, false).entrySet()) {
            if (subjects.size() == size) {
                return new Page(inOrder.size(), subjects, last);
            }
            subjects.add(entry.getValue());
            last = entry.getKey();
        }
        return new Page(inOrder.size(), subjects, null);
    }

    /**
     * A page.
     *
     * @param total how many subscriptions there are in all
     * @param last the number behind which the next page starts, or null when this is the last page
     */
    record Page(int total, List<String> subjects, @Nullable Long last) {}
}
