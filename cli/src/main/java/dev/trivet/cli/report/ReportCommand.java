package dev.trivet.cli.report;

import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Account;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Failures;
import dev.trivet.cli.Progress;
import dev.trivet.cli.SandboxFallback;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import dev.trivet.cli.listen.AlertFile;
import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.push.PushClient;
import dev.trivet.sync.ExposureSync;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one page about subscriptions, exposures, and the protection of accounts. */
@Command(
        description = {
            "Write an HTML page about watched employees, exposures and logins.",
            "Shows who is watched and who is not, Enzoic's alerts, accounts without MFA, findings, weak and reused passwords, and"
                    + " how people log in. The page needs no network and no script.",
            "",
            "It only reads, with the same credentials as sync. Without any it shows the embedded sandbox, after a sync there,"
                    + " because a new sandbox has no subscriptions.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet report --out report.html",
            "  trivet report --out report.html --alerts alerts.jsonl    with what trivet listen recorded"
        })
public final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Write the page to FILE. An existing one is replaced when the new one is complete.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "Include the alerts that trivet listen --record FILE wrote.")
    private @Nullable Path alerts;

    @Mixin
    private final SandboxFallback sandbox;

    @Mixin
    private final Vendors vendors;

    /** Creates the command. */
    public ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        sandbox = new SandboxFallback(surroundings);
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        PageFile file = PageFile.at(out);
        Optional<Alerts> kept = Optional.ofNullable(alerts).map(this::read);
        try (vendors) {
            sandbox.choose(vendors);
            file.write(ReportPage.of(gather(kept)));
        }
        surroundings.out().println("Report written to " + out + ".");
        return ExitCode.DONE;
    }

    private Alerts read(Path path) {
        Alerts.Tally tally = new Alerts.Tally();
        Alerts found;
        try {
            found = tally.figures(AlertFile.read(path, tally::add));
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot read the file of alerts " + path + ".", e);
        }
        if (found.unreadable() > 0 && found.all() == 0) {
            throw new CommandException(
                    ExitCode.USAGE, path + " has no alert in it. Pass a file that trivet listen --record wrote.");
        }
        if (found.unreadable() > 0) {
            surroundings.message("Warning: " + path + " has "
                    + Figures.count(found.unreadable(), "line that is", "lines that are")
                    + " not an alert. The report marks its figures as incomplete.");
        }
        return found;
    }

    private ReportData gather(Optional<Alerts> kept) {
        PushSecurity push = vendors.push();
        Enzoic enzoic = vendors.enzoic();
        if (vendors.areSandbox()) {
            ExposureSync.from(push).to(enzoic).run();
        }
        Source.Place place = new Source.Place(
                host(Account.PUSH, PushClient.DEFAULT_BASE_URL),
                host(Account.ENZOIC, EnzoicClient.DEFAULT_BASE_URL),
                vendors.areSandbox());
        try (Progress progress = Progress.barOrLines(surroundings)) {
            return new ReportReader(push, enzoic, surroundings.clock(), progress).read(place, kept);
        } catch (RuntimeException failure) {
            throw Failures.inOneSentence(failure).with("No page was written.");
        }
    }

    private String host(Account account, String usual) {
        String url = vendors.credentials().of(account.variables()).getOrDefault(account.baseUrl(), usual);
        return URI.create(url.strip()).getAuthority();
    }
}
