package dev.trivet.sandbox.enzoic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list of subscriptions in order of creation. The subject of a subscription is the hash of a
 * user's address, or a domain.
 *
 * <p>Each subscription has a sequence number that is never reused, and a page starts after a
 * sequence number. Therefore, paging neither skips nor repeats a subscription if others are added
 * or removed meanwhile.
 */
final class SubscriptionList {

    private final Map<String, Long> sequenceNumbers = new HashMap<>();
    private final NavigableMap<Long, String> inOrder = new TreeMap<>();
    private long lastSequenceNumber;

    /** Adds the subjects that are not subscribed, and returns the number of added subjects. */
    synchronized int add(List<String> subjects) {
        int before = inOrder.size();
        for (String subject : subjects) {
            if (!sequenceNumbers.containsKey(subject)) {
                Long sequenceNumber = ++lastSequenceNumber;
                sequenceNumbers.put(subject, sequenceNumber);
                inOrder.put(sequenceNumber, subject);
            }
        }
        return inOrder.size() - before;
    }

    /** Removes the subjects that are subscribed, and returns the number of removed subjects. */
    synchronized int remove(List<String> subjects) {
        int before = inOrder.size();
        for (String subject : subjects) {
            Long sequenceNumber = sequenceNumbers.remove(subject);
            if (sequenceNumber != null) {
                inOrder.remove(sequenceNumber);
            }
        }
        return before - inOrder.size();
    }

    synchronized boolean contains(String subject) {
        return sequenceNumbers.containsKey(subject);
    }

    /** Returns all subjects, the oldest subscription first. */
    synchronized List<String> all() {
        return List.copyOf(inOrder.values());
    }

    /**
     * Returns at most {@code size} subscriptions after a sequence number; 0 is before the first.
     */
    synchronized Page page(long after, int size) {
        List<String> subjects = new ArrayList<>();
        long last = after;
        for (Map.Entry<Long, String> entry : inOrder.tailMap(after, false).entrySet()) {
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
     * @param total the number of all subscriptions
     * @param last the sequence number of the last subscription of the page, or null if there is no
     *     next page
     */
    record Page(int total, List<String> subjects, @Nullable Long last) {}
}
