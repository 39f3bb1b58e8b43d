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
import dev.trivet.sync.ExposureSync;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an HTML page about subscriptions, exposures and logins. */
@Command(
        description = {
            "Write an HTML page about subscriptions, exposures and logins.",
            "Shows which employees are subscribed, Enzoic's alerts, accounts without MFA, findings, weak and reused passwords, and"
                    + " login methods. The page works offline and without scripts.",
            "",
            "The command only reads from the vendors, and requires the credentials of sync. Without credentials it first syncs the"
                    + " embedded sandbox, because a new sandbox has no subscriptions."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  trivet report --out report.html", "  trivet report --out report.html --alerts alerts.jsonl"})
public final class ReportCommand implements Callable<Integer> {
    private final CliContext context;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Write the page to FILE. An existing file is replaced when the page is complete.")
    private Path out;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "Include the alerts in FILE, which trivet listen --record wrote.")
    private @Nullable Path alerts;

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
        AtomicFile file = AtomicFile.at(out);
        Optional<AlertStats> recorded = Optional.ofNullable(alerts).map(this::read);
        sandbox.choose(vendors);
        file.write(page(recorded));
        context.out().println("Report written to " + out + ".");
        return ExitCode.DONE;
    }

    private AlertStats read(Path path) {
        AlertStats.Tally tally = new AlertStats.Tally();
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

    private String page(Optional<AlertStats> recorded) {
        PushSecurity push = vendors.push();
        Enzoic enzoic = vendors.enzoic();
        if (vendors.isSandbox()) {
            ExposureSync.from(push).to(enzoic).run();
        }
        Instant started = context.clock().instant();
        try (Progress progress = Progress.barOrLines(context)) {
            ReportData data = new ReportReader(push, enzoic, progress).read(recorded);
            return ReportPage.of(
                    new ReportMetadata(
                            host(VendorSettings.PUSH),
                            host(VendorSettings.ENZOIC),
                            vendors.isSandbox(),
                            started,
                            context.clock().instant()),
                    data);
        } catch (RuntimeException failure) {
            throw ErrorMessages.of(failure).withSentence("No page was written.");
        }
    }

    private String host(VendorSettings settings) {
        String url = vendors.credentials()
                .of(settings.variables())
                .getOrDefault(settings.baseUrl(), settings.defaultBaseUrl());
        return URI.create(url.strip()).getAuthority();
    }
}
