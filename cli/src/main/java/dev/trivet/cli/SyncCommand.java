package dev.trivet.cli;

import dev.trivet.ExposureSync;
import dev.trivet.InterruptedCallException;
import dev.trivet.SyncException;
import dev.trivet.SyncProgress;
import dev.trivet.SyncReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main job: whoever works here, according to Push Security, is watched by Enzoic. */
@Command(
        description = {
            "Lets Enzoic watch every employee of Push Security.",
            "It reads the employees, hashes their addresses, and subscribes at Enzoic those who are not watched yet.",
            "",
            "With PUSH_API_KEY, ENZOIC_API_KEY and ENZOIC_API_SECRET it works with the vendors (PUSH_BASE_URL and"
                    + " ENZOIC_BASE_URL name other addresses), and without any of them with a sandbox of its own.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sync --employees 20000    a large organisation in the sandbox",
            "  trivet sync --dry-run --prune    what would change, and nothing does",
            "  trivet sync --json > report.json"
        })
final class SyncCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

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

    @Mixin
    private final SandboxFallback sandbox;

    @Mixin
    private final Vendors vendors;

    /** How far the job is; other threads tell. */
    private volatile @Nullable SyncProgress last;

    SyncCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        sandbox = new SandboxFallback(surroundings);
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        check(maximumPruneShare >= 0 && maximumPruneShare <= 1, "--max-prune-share must be from 0 to 1");
        try (vendors) {
            sandbox.choose(vendors);
            print(run());
        } catch (RuntimeException failure) {
            CommandException told = inOneSentence(failure);
            if (json) {
                SyncReport report = failure instanceof SyncException stopped ? stopped.report() : null;
                surroundings.out().println(SyncReportJson.of(report, told.getMessage()));
            }
            throw told;
        }
        if (surroundings.out().checkError()) {
            throw new CommandException(
                    ExitCode.OUTPUT, "The job is done, but the report could not be written. Is the disk full?");
        }
        return ExitCode.DONE;
    }

    private CommandException inOneSentence(RuntimeException failure) {
        CommandException told = Failures.inOneSentence(failure);
        return failure instanceof InterruptedCallException && last != null
                ? told.with(
                        Failures.doneBySync(last.newlyWatched(), last.removed())
                                + " Whether a batch that was under way was carried out is not known. Running again does what is left.")
                : told;
    }

    private void check(boolean fine, String rule) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    private SyncReport run() {
        try (Progress progress = Progress.barOrLines(surroundings)) {
            return ExposureSync.from(vendors.push())
                    .to(vendors.enzoic())
                    .prune(prune)
                    .dryRun(dryRun)
                    .maximumPruneShare(maximumPruneShare)
                    .onProgress(step -> {
                        last = step;
                        progress.at(sentence(step.phase()), done(step));
                    })
                    .run();
        }
    }

    /** Short enough for a line of a terminal. */
    private static String sentence(SyncProgress.Phase phase) {
        return switch (phase) {
            case READING_SUBSCRIPTIONS -> "Reading who is watched";
            case WATCHING_EMPLOYEES -> "Reading who works here";
            case CONFIRMING_LEAVERS -> "Reading once more who works here";
            case REMOVING_LEAVERS -> "Removing who left";
        };
    }

    private static long done(SyncProgress step) {
        return switch (step.phase()) {
            case READING_SUBSCRIPTIONS -> step.subscriptionsRead();
            case WATCHING_EMPLOYEES -> step.employeesRead();
            case CONFIRMING_LEAVERS -> step.employeesReadAgain();
            case REMOVING_LEAVERS -> step.removed();
        };
    }

    private void print(SyncReport report) {
        if (json) {
            surroundings.out().println(SyncReportJson.of(report, null));
        } else {
            SyncReportText.of(report).forEach(surroundings.out()::println);
        }
    }
}
