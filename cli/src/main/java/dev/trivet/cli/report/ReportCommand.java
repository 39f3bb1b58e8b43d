package dev.trivet.cli.report;

import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Progress;
import dev.trivet.cli.SandboxFallback;
import dev.trivet.cli.VendorClients;
import dev.trivet.cli.VendorSettings;
import dev.trivet.cli.listen.AlertLog;
import dev.trivet.cli.output.DisplayText;
import dev.trivet.sync.ExposureSync;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report about the employees to act on first, exposures and logins, as HTML or JSON. */
@Command(
        description = {
            "Write an HTML page: who to act on first, exposures and logins.",
            "Shows who to act on first and why, Enzoic's alerts, stolen and leaked credentials, accounts without MFA,"
                    + " passwords, login methods, and which employees are not subscribed. The page works offline and"
                    + " without scripts.",
            "",
            "The command only reads from the vendors, and requires the credentials of sync. Without credentials it"
                    + " first syncs the embedded sandbox, because a new sandbox has no subscriptions."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet report --out report.html --open",
            "  trivet report --out report.html --alerts alerts.jsonl",
            "  trivet report --out report.html --json --previous last-week.json",
            "  trivet report --json"
        })
public final class ReportCommand implements Callable<Integer> {
    /** Without a previous report, an exposure that was received within this time is new. */
    private static final Duration NEW = Duration.ofDays(30);

    private final CliContext context;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the page to FILE. An existing file is replaced when the page is complete.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description =
                    "Write the figures as JSON: with --out, to a file of the same name that ends with .json, instead of"
                            + " .html; without --out, to standard output.")
    private boolean json;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "Include the alerts in FILE, which trivet listen --record wrote.")
    private @Nullable Path alerts;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "Show the changes since a previous report, whose JSON is in FILE.")
    private @Nullable Path previous;

    @Option(names = "--open", description = "Open the page in the browser. Requires --out.")
    private boolean open;

    @Mixin
    private SandboxFallback sandbox;

    @Mixin
    private VendorClients vendors;

    /** Creates the command. */
    public ReportCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Optional<AtomicFile> page = pageFile();
        Optional<AtomicFile> document = documentFile();
        Instant started = context.clock().instant();
        Optional<ReportJson> earlier = Optional.ofNullable(previous).map(path -> PreviousReport.read(path, started));
        Instant since = earlier.map(ReportJson::startedAt).orElse(started.minus(NEW));
        Optional<AlertStats> recorded = Optional.ofNullable(alerts).map(path -> read(path, since));
        sandbox.choose(vendors);
        earlier.ifPresent(this::checkSource);

        ReportData data = data(recorded);
        ReportMetadata metadata = new ReportMetadata(
                host(VendorSettings.PUSH),
                host(VendorSettings.ENZOIC),
                vendors.isSandbox(),
                started,
                context.clock().instant());
        if (page.isPresent()) {
            Optional<Comparison> comparison = earlier.map(report -> Comparison.of(report, data.findings()));
            page.get().write(ReportPage.of(metadata, data, comparison));
        }
        if (json) {
            write(DisplayText.cleanJson(ReportJson.of(metadata, data).text()), document);
        }
        if (out != null) {
            context.out().println("Report written to " + out + (json ? " and " + documentPath(out) : "") + ".");
            openPage(out);
        }
        return ExitCode.DONE;
    }

    private Optional<AtomicFile> pageFile() {
        if (out == null && !json) {
            throw new CommandException(ExitCode.USAGE, "Pass --out FILE for a page, or --json for the figures.");
        }
        if (out == null && open) {
            throw new CommandException(ExitCode.USAGE, "--open requires --out.");
        }
        if (out != null
                && json
                && out.toString().equalsIgnoreCase(documentPath(out).toString())) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--out is the file of the page, which must not end with .json. The JSON is written next to it.");
        }
        return Optional.ofNullable(out).map(AtomicFile::at);
    }

    private Optional<AtomicFile> documentFile() {
        return json ? Optional.ofNullable(out).map(ReportCommand::documentPath).map(AtomicFile::at) : Optional.empty();
    }

    /** Returns the path of the JSON: {@code report.json} for {@code report.html}. */
    private static Path documentPath(Path page) {
        String name = String.valueOf(page.getFileName());
        return page.resolveSibling(name.replaceFirst("(?i)\\.(html?|json)$", "") + ".json");
    }

    private AlertStats read(Path path, Instant since) {
        AlertStats.Tally tally = new AlertStats.Tally(since);
        AlertStats found;
        try {
            found = tally.stats(AlertLog.read(path, tally::add));
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot read the alert file " + path + ".", e);
        }
        if (found.unreadable() > 0 && found.total() == 0) {
            throw new CommandException(
                    ExitCode.USAGE, path + " contains no alerts. Pass a file that trivet listen --record wrote.");
        }
        if (found.unreadable() > 0) {
            context.message("Warning: " + path + " has "
                    + Numbers.count(found.unreadable(), "line that is not an alert", "lines that are not alerts")
                    + ". The report marks its figures as incomplete.");
        }
        return found;
    }

    private void checkSource(ReportJson earlier) {
        if (earlier.sandbox() != vendors.isSandbox()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    earlier.sandbox()
                            ? "The previous report " + previous
                                    + " is about the embedded sandbox. Pass a report about your organization."
                            : "The previous report " + previous
                                    + " is about your organization, but this one is about the embedded sandbox, because"
                                    + " no credentials are set.");
        }
    }

    private ReportData data(Optional<AlertStats> recorded) {
        PushSecurity push = vendors.push();
        Enzoic enzoic = vendors.enzoic();
        if (vendors.isSandbox()) {
            ExposureSync.from(push).to(enzoic).run();
        }
        try (Progress progress = Progress.barOrLines(context);
                ReportReader reader = new ReportReader(push, enzoic, progress)) {
            return reader.read(recorded);
        } catch (RuntimeException failure) {
            throw ErrorMessages.of(failure).withSentence("No report was written.");
        }
    }

    private void write(String text, Optional<AtomicFile> file) {
        if (file.isPresent()) {
            file.get().write(text);
        } else {
            context.out().print(text);
            context.flushResults();
        }
    }

    private void openPage(Path page) {
        String path = Objects.requireNonNullElse(context.variable("PATH"), "");
        if (open && !new PageOpener(path, System.getProperty("os.name")).open(page.toUri())) {
            context.message("Cannot open a browser. Open " + page.toUri() + " yourself.");
        }
    }

    private String host(VendorSettings settings) {
        String url = vendors.credentials()
                .of(settings.variables())
                .getOrDefault(settings.baseUrl(), settings.defaultBaseUrl());
        return URI.create(url.strip()).getAuthority();
    }
}
