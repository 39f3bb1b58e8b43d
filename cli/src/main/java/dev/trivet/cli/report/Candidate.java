package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list Act first: an employee, and the reasons to act.
 *
 * @param person the employee
 * @param facts the employee's accounts and findings
 * @param exposures the exposures of the employee's address, or null if none of them is new
 */
record Candidate(Person person, EmployeeFacts facts, AlertStats.@Nullable Exposed exposures) {
    /** The maximum length of the list. */
    static final int SHOWN = 10;

    /** The order of the list; the ID makes it the same for each run. */
    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::score)
            .thenComparingLong(candidate -> candidate.facts.passwordWithoutMfa())
            .thenComparingLong(candidate -> candidate.facts.openFindings())
            .reversed()
            .thenComparing(candidate -> candidate.person.displayName())
            .thenComparing(candidate -> candidate.person.id());

    /** Returns the reasons to act, in descending order of points. */
    List<Reason> reasons() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason == Reason.NEW_EXPOSURE ? exposures != null : facts.has(reason))
                .toList();
    }

    int score() {
        return reasons().stream().mapToInt(Reason::points).sum();
    }

    /** Returns a reason in words. */
    String text(Reason reason, ReportData.Names names) {
        String apps = names.apps(facts, reason);
        return switch (reason) {
            case STOLEN_CREDENTIALS -> "Stolen credentials" + (apps.isEmpty() ? "" : ": " + apps);
            case LEAKED_PASSWORD -> "Leaked password" + (apps.isEmpty() ? "" : ": " + apps);
            case NEW_EXPOSURE -> {
                AlertStats.Exposed found = Objects.requireNonNull(exposures);
                yield Numbers.count(found.recent(), "new exposure", "new exposures")
                        + (found.recent() == 1 ? ", found on " : ", the latest found on ")
                        + Numbers.day(found.latestRecent());
            }
            case PASSWORD_WITHOUT_MFA ->
                Numbers.count(facts.passwordWithoutMfa(), "account", "accounts") + " with a password and no MFA"
                        + (apps.isEmpty() ? "" : ": " + apps);
            case REUSED_PASSWORD -> "Reused password" + (apps.isEmpty() ? "" : ": " + apps);
        };
    }

    /** Returns what to do about the most important reason. */
    String nextStep(ReportData.Names names) {
        Reason first = reasons().get(0);
        String apps = names.apps(facts, first);
        return switch (first) {
            case STOLEN_CREDENTIALS -> "Reset the password" + in(apps) + ", end all sessions, and check for malware.";
            case LEAKED_PASSWORD -> "Change the password" + in(apps) + " and wherever else it is used.";
            case NEW_EXPOSURE -> {
                String withoutMfa = names.apps(facts, Reason.PASSWORD_WITHOUT_MFA);
                yield "Change the passwords of the accounts with this address"
                        + (withoutMfa.isEmpty() ? "." : ", first" + in(withoutMfa) + ".");
            }
            case PASSWORD_WITHOUT_MFA -> "Set up MFA" + in(apps) + ".";
            case REUSED_PASSWORD -> "Set a separate password for each account" + in(apps) + ".";
        };
    }

    private static String in(String apps) {
        return apps.isEmpty() ? "" : " in " + apps;
    }

    /** Hides the employee. */
    @Override
    public String toString() {
        return "Candidate[hidden]";
    }

    /** Selects the first candidates. Each employee is added once. */
    static final class Ranking {
        private final EmployeeFacts.Tally facts;
        private final Optional<AlertStats> alerts;
        private final Set<String> seen = new HashSet<>();
        /** The first candidates. The head of the queue is the last of them. */
        private final PriorityQueue<Candidate> first = new PriorityQueue<>(ORDER.reversed());

        private long total;

        Ranking(EmployeeFacts.Tally facts, Optional<AlertStats> alerts) {
            this.facts = facts;
            this.alerts = alerts;
        }

        /** Adds an employee. The hash is null if the employee has no usable address. */
        void add(Person person, @Nullable EmailHash hash) {
            // A list that changes while it is read may contain an employee twice.
            if (!person.id().isEmpty() && !seen.add(person.id())) {
                return;
            }
            AlertStats.Exposed exposures = hash == null
                    ? null
                    : alerts.map(found -> found.recent(hash)).orElse(null);
            Candidate candidate = new Candidate(person, facts.get(person.id()), exposures);
            if (candidate.score() == 0) {
                return;
            }
            total++;
            first.add(candidate);
            if (first.size() > SHOWN) {
                first.remove();
            }
        }

        /** Adds employees with accounts or open findings who are not on the list of employees. */
        private void addUnlisted() {
            List<String> unlisted = facts.all().stream()
                    .map(EmployeeFacts::id)
                    .filter(id -> !seen.contains(id))
                    .toList();
            unlisted.forEach(id -> add(Person.unlisted(id), null));
        }

        TopN<Candidate> top() {
            addUnlisted();
            return new TopN<>(first.stream().sorted(ORDER).toList(), total);
        }
    }
}
