package dev.trivet.cli.report;

import dev.trivet.Enzoic;
import dev.trivet.ExposureSync;
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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one page on who is watched, who was exposed, and how accounts are protected. */
@Command(
        description = {
            "Writes a page of HTML on who is watched, and how they log in.",
            "It shows who is watched and who is not, Enzoic's alerts, accounts without MFA, findings, weak and reused passwords,"
                    + " and how people log in. The page needs no network and no script, and prints well.",
            "",
            "It only reads, with the same credentials as sync. Without any it shows the embedded sandbox, where it first does"
                    + " what sync does, because a new sandbox watches nobody.",
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
            description = "Where the page goes. A former one is replaced when the new one is whole.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Option(names = "--alerts", paramLabel = "FILE", description = "The alerts that trivet listen --record FILE kept.")
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
        Optional<Alerts> kept = Optional.ofNullable(alerts).map(ReportCommand::read);
        try (vendors) {
            sandbox.choose(vendors);
            file.write(ReportPage.of(gather(kept)));
        }
        surroundings.out().println("The report is in " + out + ".");
        return ExitCode.DONE;
    }

    private static Alerts read(Path path) {
        Alerts.Tally tally = new Alerts.Tally();
        try {
            return tally.figures(AlertFile.read(path, tally::add));
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The file of alerts " + path + " is not there, or cannot be read.", e);
        }
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
