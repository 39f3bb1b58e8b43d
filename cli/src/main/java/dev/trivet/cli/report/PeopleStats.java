package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import dev.trivet.InvalidAddressException;
import dev.trivet.push.model.Employee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The employees who are watched, and those who are not.
 *
 * @param employees the number of employees at Push Security: watched, not watched, or without a usable
 *     address
 * @param watched employees whose address is on Enzoic's list
 * @param notWatched employees whose address is not on it
 * @param subscriptions the length of Enzoic's list
 * @param watchedNotEmployed the hashes on Enzoic's list that belong to no employee
 * @param notWatchedPeople the first employees who are not watched
 * @param unusablePeople the first employees with no usable address
 */
record PeopleStats(
        long employees,
        long watched,
        long notWatched,
        long subscriptions,
        long watchedNotEmployed,
        TopN<Person> notWatchedPeople,
        TopN<Unusable> unusablePeople) {

    /** An employee without a usable address, and the reason. */
    record Unusable(Person person, InvalidAddressException.Reason reason) {}

    long withoutUsableAddress() {
        return employees - watched - notWatched;
    }

    /**
     * Counts employees one by one. It keeps hashes, and only the employees that the page names.
     */
    static final class Tally {
        private final Set<EmailHash> subscriptions;
        /** The hashes on the list for which no employee was found yet. */
        private final Set<EmailHash> unclaimed;

        private final Set<EmailHash> wantedHashes;
        private final Set<String> wantedIds;
        private final Map<EmailHash, Person> byHash = new HashMap<>();
        private final Map<String, Person> byId = new HashMap<>();
        private final List<Person> notWatchedPeople = new ArrayList<>();
        private final List<Unusable> unusablePeople = new ArrayList<>();
        private long employees;
        private long watched;
        private long notWatched;

        /**
         * Creates an empty tally.
         *
         * @param subscriptions Enzoic's list
         * @param wantedHashes of the employees to keep
         * @param wantedIds ids of the employees to keep
         */
        Tally(Set<EmailHash> subscriptions, Set<EmailHash> wantedHashes, Set<String> wantedIds) {
            this.subscriptions = subscriptions;
            this.unclaimed = new HashSet<>(subscriptions);
            this.wantedHashes = wantedHashes;
            this.wantedIds = wantedIds;
        }

        void add(Employee employee) {
            employees++;
            Person person = Person.of(employee);
            if (wantedIds.contains(person.id())) {
                byId.put(person.id(), person);
            }
            try {
                add(person, EmailHash.of(employee.getEmail()));
            } catch (InvalidAddressException e) {
                addTo(unusablePeople, new Unusable(person, e.reason()));
            }
        }

        private void add(Person person, EmailHash hash) {
            if (wantedHashes.contains(hash)) {
                byHash.putIfAbsent(hash, person);
            }
            unclaimed.remove(hash);
            if (subscriptions.contains(hash)) {
                watched++;
            } else {
                notWatched++;
                addTo(notWatchedPeople, person);
            }
        }

        private static <T> void addTo(List<T> shown, T item) {
            if (shown.size() < TopN.SIZE) {
                shown.add(item);
            }
        }

        Map<EmailHash, Person> byHash() {
            return byHash;
        }

        Map<String, Person> byId() {
            return byId;
        }

        PeopleStats stats() {
            return new PeopleStats(
                    employees,
                    watched,
                    notWatched,
                    subscriptions.size(),
                    unclaimed.size(),
                    new TopN<>(notWatchedPeople, notWatched),
                    new TopN<>(unusablePeople, employees - watched - notWatched));
        }
    }
}
