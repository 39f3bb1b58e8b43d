package dev.trivet.cli.report;

import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.WeakPasswordReason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of Push Security's findings.
 *
 * @param types the number of findings of each type, in descending order of open findings
 * @param weakReasons the reasons of open findings about weak passwords, the most frequent first;
 *     one finding may have several
 * @param owners the employees with open findings, in descending order of the number of these
 *     findings
 * @param openIds the IDs of open findings, by type
 */
record FindingStats(
        List<Type> types,
        List<Map.Entry<String, Long>> weakReasons,
        TopN<Owner> owners,
        SortedMap<String, Set<String>> openIds) {

    /** The number of findings of one type, by state. */
    record Type(String value, long open, long resolved, long other) {
        long total() {
            return open + resolved + other;
        }
    }

    /** An employee, and the number of open findings about them. */
    record Owner(String employeeId, long open) {}

    long total() {
        return sum(Type::total);
    }

    long open() {
        return sum(Type::open);
    }

    long sum(ToLongFunction<Type> count) {
        return types.stream().mapToLong(count).sum();
    }

    /** Returns the number of open findings of {@code type}. */
    long open(FindingType type) {
        return types.stream()
                .filter(counts -> counts.value.equals(type.value()))
                .mapToLong(Type::open)
                .sum();
    }

    /** Returns the number of open findings about stolen credentials and leaked passwords. */
    long stolenOrLeaked() {
        return open(FindingType.STOLEN_CREDENTIALS) + open(FindingType.LEAKED_PASSWORD);
    }

    /** Returns the IDs of the employees whose names the page shows. */
    Set<String> shownEmployees() {
        Set<String> ids = new HashSet<>();
        owners.shown().forEach(owner -> ids.add(owner.employeeId()));
        return ids;
    }

    /** Counts findings one by one. */
    static final class Tally {
        private final Map<String, Counts> types = new HashMap<>();
        private final Map<String, Long> weakReasons = new HashMap<>();
        private final Map<String, Long> open = new HashMap<>();
        private final SortedMap<String, Set<String>> openIds = new TreeMap<>();

        void add(Finding finding) {
            FindingType type = finding.getType();
            String typeName = type == null ? "" : type.value();
            Counts counts = types.computeIfAbsent(typeName, absent -> new Counts());
            FindingState state = finding.getState();
            if (FindingState.OPEN.equals(state)) {
                counts.open++;
                if (finding.getId() != null) {
                    openIds.computeIfAbsent(typeName, absent -> new TreeSet<>()).add(finding.getId());
                }
                addOpen(finding.getEmployeeId(), finding.getWeakPasswordReasons());
            } else if (FindingState.RESOLVED.equals(state)) {
                counts.resolved++;
            } else {
                counts.other++;
            }
        }

        private void addOpen(@Nullable String employeeId, @Nullable List<WeakPasswordReason> reasons) {
            if (employeeId != null) {
                open.merge(employeeId, 1L, Long::sum);
            }
            if (reasons != null) {
                reasons.forEach(reason -> weakReasons.merge(reason.value(), 1L, Long::sum));
            }
        }

        FindingStats stats() {
            return new FindingStats(
                    types.entrySet().stream()
                            .map(type -> type.getValue().stats(type.getKey()))
                            .sorted(Comparator.comparingLong(Type::open)
                                    .reversed()
                                    .thenComparing(Type::value))
                            .toList(),
                    weakReasons.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .toList(),
                    TopN.of(open.entrySet().stream()
                            .map(owner -> new Owner(owner.getKey(), owner.getValue()))
                            .sorted(Comparator.comparingLong(Owner::open)
                                    .reversed()
                                    .thenComparing(Owner::employeeId))
                            .toList()),
                    openIds);
        }
    }

    private static final class Counts {
        private long open;
        private long resolved;
        private long other;

        Type stats(String value) {
            return new Type(value, open, resolved, other);
        }
    }
}
