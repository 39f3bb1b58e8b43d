package dev.trivet.cli;

import dev.trivet.cli.output.DisplayText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Mixin: prompts for confirmation before a destructive action; {@code --yes} skips the prompt. */
public final class ConfirmOption {
    private static final Set<String> YES = Set.of("y", "yes");

    private final CliContext context;

    @Option(
            names = "--yes",
            order = OptionOrder.CONFIRM,
            description = "Skip confirmation (required when not interactive).")
    private boolean yes;

    /** Creates the mixin. */
    public ConfirmOption(CliContext context) {
        this.context = context;
    }

    /**
     * Requires confirmation.
     *
     * @param action a sentence without its final period, such as {@code This will unblock 2 URLs}
     * @throws CommandException if the user does not confirm, or cannot be prompted
     */
    public void confirm(String action) {
        if (yes) {
            return;
        }
        if (!isInteractive()) {
            throw new CommandException(ExitCode.USAGE, action + ". Pass --yes to confirm (not running interactively).");
        }
        confirmIfInteractive(action);
    }

    /**
     * Requires confirmation on a terminal only. Scripts need no {@code --yes} for the action.
     *
     * @param action a sentence without its final period
     * @throws CommandException if the user does not confirm
     */
    void confirmIfInteractive(String action) {
        if (!isInteractive()) {
            return;
        }
        context.err().print(DisplayText.clean(action) + ". Continue? [y/N] ");
        context.err().flush();
        if (!YES.contains(readLine().strip().toLowerCase(Locale.ROOT))) {
            throw new CommandException(ExitCode.USAGE, "Nothing was changed.");
        }
    }

    private boolean isInteractive() {
        return context.terminal().in() && context.terminal().err();
    }

    private String readLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERRUPTED, "Interrupted. Nothing was changed.", e);
        }
    }
}
