package dev.trivet.cli;

import com.squareup.moshi.JsonWriter;
import dev.trivet.sync.SkippedEmployee;
import dev.trivet.sync.SyncReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Writes a sync report as one JSON document, even if the sync failed. */
final class SyncReportJson {
    private SyncReportJson() {}

    /**
     * Returns the document.
     *
     * @param report the report, or null if the sync did not start
     * @param error why the sync failed, or null if it did not
     */
    static String of(@Nullable SyncReport report, @Nullable String error) {
        Buffer buffer = new Buffer();
        try (JsonWriter writer = JsonWriter.of(buffer)) {
            writer.setIndent("  ");
            writer.setSerializeNulls(true);
            writer.beginObject();
            writer.name("error").value(error);
            if (report != null) {
                numbers(report, writer);
            }
            writer.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.readUtf8();
    }

    private static void numbers(SyncReport report, JsonWriter writer) throws IOException {
        writer.name("dryRun").value(report.isDryRun());
        writer.name("employeesRead").value(report.employeesRead());
        writer.name("addressesHashed").value(report.addressesHashed());
        writer.name("distinctAddresses").value(report.distinctAddresses());
        skipped(report, writer);
        writer.name("alreadyWatched").value(report.alreadyWatched());
        writer.name("newlyWatched").value(report.newlyWatched());
        writer.name("wouldWatch").value(report.wouldWatch());
        writer.name("unmatched").value(report.unmatched());
        writer.name("removed").value(report.removed());
        writer.name("wouldRemove").value(report.wouldRemove());
        writer.name("exceedsPruneLimit").value(report.exceedsPruneLimit());
        writer.name("requests").value(report.requests());
        writer.name("throttled").value(report.throttled());
        writer.name("retried").value(report.retried());
        writer.name("rateLimitWaitMilliseconds").value(report.rateLimitWait().toMillis());
        writer.name("elapsedMilliseconds").value(report.elapsed().toMillis());
    }

    private static void skipped(SyncReport report, JsonWriter writer) throws IOException {
        writer.name("skipped").beginArray();
        for (SkippedEmployee employee : report.skipped()) {
            writer.beginObject();
            writer.name("employeeId").value(employee.id());
            writer.name("reason").value(employee.reason().name());
            writer.endObject();
        }
        writer.endArray();
    }
}
