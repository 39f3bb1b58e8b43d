package dev.trivet.cli.report;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The difference from a previous report. Findings are compared by ID, so that a new one and a
 * resolved one do not cancel each other out.
 *
 * @param since the time of the previous report
 * @param before the figures of the previous report
 * @param opened the number of findings that are open now and were not open then, by type
 * @param resolved the number of findings that were open then and are not open now, by type
 */
record Comparison(Instant since, Figures before, SortedMap<String, Long> opened, SortedMap<String, Long> resolved) {

    static Comparison of(ReportJson previous, FindingStats findings) {
        Map<String, Set<String>> before = previous.openFindings();
        return new Comparison(
                previous.startedAt(),
                previous.figures(),
                difference(findings.openIds(), before),
                difference(before, findings.openIds()));
    }

    /** Returns the number of IDs that {@code others} lacks, by type. */
    private static SortedMap<String, Long> difference(Map<String, Set<String>> ids, Map<String, Set<String>> others) {
        SortedMap<String, Long> counts = new TreeMap<>();
        ids.forEach((type, all) -> {
            Set<String> rest = new TreeSet<>(all);
            rest.removeAll(others.getOrDefault(type, Set.of()));
            if (!rest.isEmpty()) {
                counts.put(type, (long) rest.size());
            }
        });
        return counts;
    }

    /** Returns what is new, without a final period. */
    String news(ReportData data) {
        String exposures = data.alerts()
                .map(alerts -> Numbers.count(alerts.recent(), "exposure", "exposures") + ", ")
                .orElse("");
        return exposures + findings(opened);
    }

    /** Returns what was resolved, without a final period. */
    String resolutions() {
        return findings(resolved);
    }

    private static String findings(SortedMap<String, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        return Numbers.count(sum, "finding", "findings")
                + (sum == 0
                        ? ""
                        : counts.entrySet().stream()
                                .map(type -> EnumLabels.of(type.getKey()) + ": " + Numbers.count(type.getValue()))
                                .collect(Collectors.joining(", ", " (", ")")));
    }
}
