package dev.trivet.cli;

import dev.trivet.cli.output.CliJson;
import dev.trivet.sync.SkippedEmployee;
import dev.trivet.sync.SyncReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sync report as JSON.
 *
 * @param error why the sync failed, or null if it did not
 */
public record SyncReportJson(
        @Nullable String error,
        boolean dryRun,
        long employeesRead,
        long addressesHashed,
        long distinctAddresses,
        List<Skipped> skipped,
        long alreadySubscribed,
        long newlySubscribed,
        long wouldSubscribe,
        long unmatched,
        long removed,
        long wouldRemove,
        boolean exceedsPruneLimit,
        long requests,
        long throttled,
        long retried,
        long rateLimitWaitMilliseconds,
        long elapsedMilliseconds) {

    /**
     * Returns the report as one JSON document.
     *
     * @param report the report, or null if the failure has none
     * @param error why the sync failed, or null if it did not
     */
    static String of(@Nullable SyncReport report, @Nullable String error) {
        return report == null
                ? CliJson.adapter(Map.class).indent("  ").toJson(Map.of("error", String.valueOf(error)))
                : CliJson.adapter(SyncReportJson.class)
                        .serializeNulls()
                        .indent("  ")
                        .toJson(from(report, error));
    }

    private static SyncReportJson from(SyncReport report, @Nullable String error) {
        return new SyncReportJson(
                error,
                report.isDryRun(),
                report.employeesRead(),
                report.addressesHashed(),
                report.distinctAddresses(),
                report.skipped().stream().map(Skipped::of).toList(),
                report.alreadySubscribed(),
                report.newlySubscribed(),
                report.wouldSubscribe(),
                report.unmatched(),
                report.removed(),
                report.wouldRemove(),
                report.exceedsPruneLimit(),
                report.requests(),
                report.throttled(),
                report.retried(),
                report.rateLimitWait().toMillis(),
                report.elapsed().toMillis());
    }

    /** An employee whose address cannot be hashed. */
    public record Skipped(@Nullable String employeeId, String reason) {
        static Skipped of(SkippedEmployee employee) {
            return new Skipped(employee.id(), employee.reason().name());
        }
    }
}
