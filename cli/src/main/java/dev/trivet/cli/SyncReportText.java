package dev.trivet.cli;

import dev.trivet.InvalidAddressException;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.sync.SkippedEmployee;
import dev.trivet.sync.SyncReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sync report as text. */
final class SyncReportText {
    /** The maximum number of IDs of skipped employees; the JSON report lists all. */
    private static final int MAX_IDS = 10;

    private SyncReportText() {}

    static List<String> of(SyncReport report) {
        List<String> lines = new ArrayList<>();
        if (report.isDryRun()) {
            lines.add("Dry run: nothing was changed.");
        }
        lines.add(row("Employees read", report.employeesRead()));
        lines.add(row("Addresses hashed", report.addressesHashed()));
        lines.add(row("Distinct addresses", report.distinctAddresses()));
        lines.add(row("Skipped", report.skipped().size()));
        skipped(report.skipped(), lines);
        lines.add(row("Already subscribed", report.alreadySubscribed()));
        lines.add(
                report.isDryRun()
                        ? row("Would be subscribed", report.wouldSubscribe())
                        : row("Newly subscribed", report.newlySubscribed()));
        lines.add(row("Subscribed, no matching employee", report.unmatched()));
        lines.add(report.isDryRun() ? row("Would be removed", report.wouldRemove()) : row("Removed", report.removed()));
        if (report.isDryRun() && report.wouldRemove() > 0 && report.exceedsPruneLimit()) {
            lines.add("  These are more than --max-prune-share allows: no address would be removed.");
        }
        lines.add(row("Requests made", report.requests()));
        lines.add(row("Throttled (429)", report.throttled()));
        lines.add(row("Retried", report.retried()));
        lines.add(row("Time", seconds(report)));
        return lines;
    }

    private static void skipped(List<SkippedEmployee> skipped, List<String> lines) {
        Map<InvalidAddressException.Reason, Integer> counts = new EnumMap<>(InvalidAddressException.Reason.class);
        skipped.forEach(employee -> counts.merge(employee.reason(), 1, Integer::sum));
        counts.forEach((reason, count) -> lines.add(row("  " + label(reason), count)));
        if (!skipped.isEmpty()) {
            lines.add("  IDs:");
            skipped.stream()
                    .limit(MAX_IDS)
                    .map(employee -> employee.id() == null ? "without an ID" : DisplayText.clean(employee.id()))
                    .forEach(id -> lines.add("    " + id));
        }
        if (skipped.size() > MAX_IDS) {
            lines.add("    and " + number(skipped.size() - MAX_IDS) + " more; --json lists them all");
        }
    }

    private static String label(InvalidAddressException.Reason reason) {
        return switch (reason) {
            case NO_ADDRESS -> "without an address";
            case WHITE_SPACE -> "white space inside the address";
            case CONTROL_CHARACTER -> "control character in the address";
            case INVISIBLE_CHARACTER -> "invisible character in the address";
            case INVALID_CHARACTER -> "invalid character in the address";
        };
    }

    private static String seconds(SyncReport report) {
        return String.format(Locale.ROOT, "%.1f s", report.elapsed().toMillis() / 1000.0);
    }

    private static String row(String label, long value) {
        return row(label, number(value));
    }

    private static String row(String label, String value) {
        return String.format(Locale.ROOT, "%-34s %10s", label, value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
