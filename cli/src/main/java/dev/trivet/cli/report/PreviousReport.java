package dev.trivet.cli.report;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.output.CliJson;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** Reads a document that {@code trivet report --json} wrote. */
final class PreviousReport {
    private PreviousReport() {}

    /**
     * Reads a file.
     *
     * @param now the time of the new report
     * @throws CommandException if the file cannot be read, is not a report that this version can
     *     read, or is from a time after {@code now}
     */
    static ReportJson read(Path path, Instant now) {
        ReportJson report = parse(path);
        if (report.startedAt().isAfter(now)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The previous report " + path + " is from " + Numbers.minute(report.startedAt())
                            + ", which is later than now. Check the clock, or pass an earlier report.");
        }
        return report;
    }

    private static ReportJson parse(Path path) {
        try (BufferedSource source = Okio.buffer(Okio.source(path));
                JsonReader reader = JsonReader.of(source)) {
            check(path, reader.peekJson().readJsonValue());
            ReportJson report = CliJson.adapter(ReportJson.class).fromJson(reader);
            if (report == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw damaged(path, null);
            }
            return report;
        } catch (EOFException
                | JsonEncodingException
                | JsonDataException
                | IllegalArgumentException
                | DateTimeException e) {
            throw damaged(path, e);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot read the previous report " + path + ".", e);
        }
    }

    private static void check(Path path, @Nullable Object document) {
        if (!(document instanceof Map<?, ?> properties)
                || !(properties.get("schemaVersion") instanceof Number version)) {
            throw damaged(path, null);
        }
        if (version.doubleValue() >= ReportJson.SCHEMA_VERSION + 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The previous report " + path + " has schema version " + version.intValue()
                            + ", and this version of trivet reads up to " + ReportJson.SCHEMA_VERSION
                            + ". Install a newer version.");
        }
        if (!hasAll(ReportJson.class, properties)
                || !(properties.get("figures") instanceof Map<?, ?> figures)
                || !hasAll(Figures.class, figures)
                || !(properties.get("openFindings") instanceof Map<?, ?> openFindings)
                || !openFindings.values().stream().allMatch(PreviousReport::isListOfStrings)) {
            throw damaged(path, null);
        }
    }

    private static boolean isListOfStrings(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    /** Returns whether all properties that are not nullable are present. */
    private static boolean hasAll(Class<? extends Record> type, Map<?, ?> properties) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !isNullable(component))
                .allMatch(component -> properties.get(component.getName()) != null);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static CommandException damaged(Path path, @Nullable Exception cause) {
        return new CommandException(
                ExitCode.USAGE,
                "The previous report " + path
                        + " is damaged, or is not a report. Pass a file that trivet report --json wrote.",
                cause);
    }
}
