package dev.trivet.cli;

import dev.trivet.cli.output.DisplayText;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.sync.ExposureSync;
import dev.trivet.sync.SyncException;
import dev.trivet.sync.SyncProgress;
import dev.trivet.sync.SyncReport;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps Enzoic's subscriptions in sync with Push Security's employees. */
@Command(
        description = {
            "Subscribe every employee to alerts about exposed credentials.",
            "Reads the employees from Push Security, hashes their addresses, and subscribes the new ones at Enzoic.",
            "",
            "Requires PUSH_API_KEY, ENZOIC_API_KEY and ENZOIC_API_SECRET. PUSH_BASE_URL and ENZOIC_BASE_URL override"
                    + " the base URLs. If none of these variables is set, the command uses an embedded sandbox.",
            "",
            "--prune unsubscribes addresses that belong to no employee. On a terminal it prompts for confirmation,"
                    + " unless --yes is given or the sandbox is used. It removes nothing if more than"
                    + " --max-prune-share of Enzoic's list would be removed, because Push Security's API key may have"
                    + " access to only some of the employees."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sync --employees 20000    # a large organization in the sandbox",
            "  trivet sync --dry-run --prune    # report what would change",
            "  trivet sync --json > report.json"
        })
final class SyncCommand implements Callable<Integer> {
    private final CliContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Report the changes without making them.")
    private boolean dryRun;

    @Option(names = "--prune", description = "Also unsubscribe addresses that belong to no employee.")
    private boolean prune;

    @Option(
            names = "--max-prune-share",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "Remove nothing if more than this share of the list would be removed, from 0 to 1 (default 0.1)."
                            + " A single address may always be removed, unless SHARE is 0.")
    private double maximumPruneShare;

    @Option(names = "--json", description = "Print the report as one JSON document.")
    private boolean json;

    @Mixin
    private SandboxFallback sandbox;

    @Option(names = "--yes", description = "Do not prompt before --prune removes addresses.")
    private boolean yes;

    @Mixin
    private VendorClients vendors;

    /** The progress so far, set by other threads. */
    private volatile @Nullable SyncProgress last;

    SyncCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        check(maximumPruneShare >= 0 && maximumPruneShare <= 1, "--max-prune-share must be from 0 to 1");
        try {
            sandbox.choose(vendors);
            if (prune && !dryRun && !yes && !vendors.isSandbox()) {
                new ConfirmOption(context).confirmIfInteractive(pruneDescription());
            }
            print(run());
        } catch (RuntimeException failure) {
            CommandException error = commandError(failure);
            if (json) {
                SyncReport report = failure instanceof SyncException stopped ? stopped.report() : null;
                printJson(report, error.getMessage());
            }
            throw error;
        }
        context.flushResults("The sync is complete, but the report cannot be written. Is the disk full?");
        return ExitCode.DONE;
    }

    private String pruneDescription() {
        return String.format(
                Locale.ROOT,
                "This will unsubscribe the addresses that belong to no employee, at most %s %% of Enzoic's list"
                        + " (--max-prune-share)",
                BigDecimal.valueOf(maximumPruneShare)
                        .scaleByPowerOfTen(2)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private CommandException commandError(RuntimeException failure) {
        CommandException error = ErrorMessages.of(failure);
        boolean isInterrupted = failure instanceof InterruptedCallException;
        if (last == null || !(isInterrupted || ErrorMessages.outage(failure) != null)) {
            return error;
        }
        return error.withSentence(ErrorMessages.syncProgress(last.newlySubscribed(), last.removed())
                + (isInterrupted ? " Whether a batch in progress was applied is unknown." : "")
                + " Run again to finish.");
    }

    private void check(boolean valid, String rule) {
        if (!valid) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    private SyncReport run() {
        try (Progress progress = Progress.barOrLines(context)) {
            return ExposureSync.from(vendors.push())
                    .to(vendors.enzoic())
                    .withPrune(prune)
                    .withDryRun(dryRun)
                    .withMaximumPruneShare(maximumPruneShare)
                    .withProgress(step -> {
                        last = step;
                        progress.update(label(step.phase()), done(step));
                    })
                    .run();
        }
    }

    /** Returns a label that fits on a line of a terminal. */
    private static String label(SyncProgress.Phase phase) {
        return switch (phase) {
            case READING_SUBSCRIPTIONS -> "Reading subscriptions";
            case SUBSCRIBING_EMPLOYEES -> "Reading employees";
            case CONFIRMING_FORMER_EMPLOYEES -> "Reading employees again";
            case REMOVING_FORMER_EMPLOYEES -> "Removing former employees";
        };
    }

    private static long done(SyncProgress step) {
        return switch (step.phase()) {
            case READING_SUBSCRIPTIONS -> step.subscriptionsRead();
            case SUBSCRIBING_EMPLOYEES -> step.employeesRead();
            case CONFIRMING_FORMER_EMPLOYEES -> step.employeesReadAgain();
            case REMOVING_FORMER_EMPLOYEES -> step.removed();
        };
    }

    private void print(SyncReport report) {
        if (json) {
            printJson(report, null);
        } else {
            SyncReportText.of(report).forEach(context.out()::println);
        }
    }

    private void printJson(@Nullable SyncReport report, @Nullable String error) {
        context.out().println(DisplayText.cleanJson(SyncReportJson.of(report, error)));
    }
}
