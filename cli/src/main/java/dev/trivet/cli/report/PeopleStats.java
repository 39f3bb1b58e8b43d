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
 * Statistics of employees with and without a subscription.
 *
 * @param employees the number of employees at Push Security: subscribed, not subscribed, or
 *     without a usable address
 * @param subscribed the number of employees whose address is on Enzoic's list
 * @param notSubscribed the number of employees whose address is not on Enzoic's list
 * @param exposed the number of distinct addresses of employees with a recorded exposure
 * @param subscriptions the number of hashes on Enzoic's list
 * @param unmatchedSubscriptions the number of hashes on Enzoic's list that belong to no employee
 * @param notSubscribedPeople the first employees who are not subscribed
 * @param unusablePeople the first employees without a usable address
 */
record PeopleStats(
        long employees,
        long subscribed,
        long notSubscribed,
        long exposed,
        long subscriptions,
        long unmatchedSubscriptions,
        TopN<Person> notSubscribedPeople,
        TopN<Unusable> unusablePeople) {

    /** An employee without a usable address, and the reason. */
    record Unusable(Person person, InvalidAddressException.Reason reason) {}

    long withoutUsableAddress() {
        return employees - subscribed - notSubscribed;
    }

    /** Counts employees one by one. Only the employees that the page may show are kept. */
    static final class Tally {
        private final Set<EmailHash> subscriptions;
        /** The hashes on Enzoic's list for which no employee was found yet. */
        private final Set<EmailHash> unmatched;

        private final Set<EmailHash> exposedHashes;
        private final Set<String> idsToKeep;
        private final Candidate.Ranking ranking;
        private final Map<EmailHash, Person> byHash = new HashMap<>();
        private final Map<String, Person> byId = new HashMap<>();
        private final List<Person> notSubscribedPeople = new ArrayList<>();
        private final List<Unusable> unusablePeople = new ArrayList<>();
        private long employees;
        private long subscribed;
        private long notSubscribed;

        /**
         * Creates an empty tally.
         *
         * @param subscriptions Enzoic's list
         * @param exposedHashes the hashes of recorded alerts; their employees are kept
         * @param idsToKeep the IDs of the employees to keep
         * @param ranking receives each employee
         */
        Tally(
                Set<EmailHash> subscriptions,
                Set<EmailHash> exposedHashes,
                Set<String> idsToKeep,
                Candidate.Ranking ranking) {
            this.subscriptions = subscriptions;
            this.unmatched = new HashSet<>(subscriptions);
            this.exposedHashes = exposedHashes;
            this.idsToKeep = idsToKeep;
            this.ranking = ranking;
        }

        void add(Employee employee) {
            employees++;
            Person person = Person.of(employee);
            if (idsToKeep.contains(person.id())) {
                byId.put(person.id(), person);
            }
            try {
                add(person, EmailHash.of(employee.getEmail()));
            } catch (InvalidAddressException e) {
                ranking.add(person, null);
                addTo(unusablePeople, new Unusable(person, e.reason()));
            }
        }

        private void add(Person person, EmailHash hash) {
            if (exposedHashes.contains(hash)) {
                byHash.putIfAbsent(hash, person);
            }
            ranking.add(person, hash);
            unmatched.remove(hash);
            if (subscriptions.contains(hash)) {
                subscribed++;
            } else {
                notSubscribed++;
                addTo(notSubscribedPeople, person);
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
                    subscribed,
                    notSubscribed,
                    byHash.size(),
                    subscriptions.size(),
                    unmatched.size(),
                    new TopN<>(notSubscribedPeople, notSubscribed),
                    new TopN<>(unusablePeople, employees - subscribed - notSubscribed));
        }
    }
}
