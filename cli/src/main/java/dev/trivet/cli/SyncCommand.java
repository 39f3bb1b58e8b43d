package dev.trivet.cli;

import dev.trivet.ExposureSync;
import dev.trivet.SyncProgress;
import dev.trivet.SyncReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job: whoever works here, according to Push Security, is watched by Enzoic. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        versionProvider = TrivetCommand.Version.class,
        sortOptions = false,
        description = {
            "Reads every employee from Push Security, hashes their addresses, and subscribes at Enzoic those who are not"
                    + " watched yet.",
            "",
            "With PUSH_API_KEY, ENZOIC_API_KEY and ENZOIC_API_SECRET in the environment it works with the vendors"
                    + " (PUSH_BASE_URL and ENZOIC_BASE_URL name other addresses), and without any of them with a sandbox of its own.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:a mistake in the command line, or more would be removed than is allowed",
            "3:credentials are missing or refused",
            "4:a vendor or the network failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sync --employees 20000    a large organisation in the sandbox",
            "  trivet sync --dry-run --prune    what would change, and nothing does",
            "  trivet sync --json > report.json"
        })
final class SyncCommand implements Callable<Integer> {
    private static final int SMALLEST = 10;
    private static final int LARGEST = 1_000_000;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--employees",
            paramLabel = "N",
            description = "How many employees the sandbox has, from 10 to 1000000; 250 if not given.")
    private @Nullable Integer employees;

    @Option(names = "--dry-run", description = "Reads and counts, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--prune", description = "Also stops watching addresses that belong to no employee.")
    private boolean prune;

    @Option(
            names = "--max-prune-share",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "Removes nobody if more than this share of the list would go, from 0 to 1; a tenth if not given.")
    private double maximumPruneShare;

    @Option(names = "--json", description = "Prints the report as one JSON document.")
    private boolean json;

    SyncCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        check(
                employees == null || (employees >= SMALLEST && employees <= LARGEST),
                "--employees must be from 10 to 1000000");
        check(maximumPruneShare >= 0 && maximumPruneShare <= 1, "--max-prune-share must be from 0 to 1");
        try (Vendors vendors = Vendors.connect(surroundings, employees)) {
            introduce(vendors);
            print(run(vendors), vendors);
        }
        if (surroundings.out().checkError()) {
            throw new CommandException(
                    ExitCode.VENDOR_OR_NETWORK,
                    "The job is done, but the report could not be written. Is the disk full?");
        }
        return ExitCode.DONE;
    }

    private void check(boolean fine, String rule) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    private void introduce(Vendors vendors) {
        String reason = vendors.areSandbox() ? "There are no credentials in the environment, so this" : "This";
        surroundings.err().println(reason + " works with " + vendors.description() + ".");
    }

    private SyncReport run(Vendors vendors) {
        try (Progress progress =
                surroundings.terminal() ? Progress.bar(surroundings.err()) : Progress.lines(surroundings.err())) {
            return ExposureSync.from(vendors.push())
                    .to(vendors.enzoic())
                    .prune(prune)
                    .dryRun(dryRun)
                    .maximumPruneShare(maximumPruneShare)
                    .onProgress(step -> progress.at(sentence(step.phase()), done(step)))
                    .run();
        }
    }

    private static String sentence(SyncProgress.Phase phase) {
        String text = phase.toString();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static long done(SyncProgress step) {
        return switch (step.phase()) {
            case READING_SUBSCRIPTIONS -> step.subscriptionsRead();
            case WATCHING_EMPLOYEES -> step.employeesRead();
            case CONFIRMING_LEAVERS -> step.employeesReadAgain();
            case REMOVING_LEAVERS -> step.removed();
        };
    }

    private void print(SyncReport report, Vendors vendors) {
        if (json) {
            surroundings.out().println(SyncReportJson.of(report, vendors.areSandbox()));
        } else {
            SyncReportText.of(report).forEach(surroundings.out()::println);
        }
    }
}
