package dev.trivet.cli;

import dev.trivet.cli.output.DisplayText;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment of the process: variables, standard streams, terminal, clock.
 *
 * @param environment the environment variables
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for progress, prompts and messages
 * @param terminal the terminal, if the streams are connected to one
 * @param pipe whether {@code out} is a pipe, whose reader may exit first
 * @param clock the clock of the commands and of the sandbox
 * @param color when to use colors
 */
public record CliContext(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        boolean pipe,
        Clock clock,
        ColorChoice color) {

    /** Creates a context with {@link ColorChoice#AUTO}. */
    public CliContext(
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Terminal terminal,
            boolean pipe,
            Clock clock) {
        this(environment, in, out, err, terminal, pipe, clock, ColorChoice.AUTO);
    }

    /** Returns a copy that uses colors according to {@code newColor}. */
    CliContext withColor(ColorChoice newColor) {
        return new CliContext(environment, in, out, err, terminal, pipe, clock, newColor);
    }

    /** Returns an environment variable, or null if it is not set or blank. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * Returns whether results are in color. Without {@code --color}, {@code NO_COLOR} and {@code
     * CLICOLOR=0} turn colors off, and any {@code CLICOLOR_FORCE} except 0 turns them on. Without
     * these variables, standard output must be a terminal that supports colors.
     */
    public boolean hasColors() {
        if (color != ColorChoice.AUTO) {
            return color == ColorChoice.ALWAYS;
        }
        if (variable("NO_COLOR") != null || "0".equals(variable("CLICOLOR"))) {
            return false;
        }
        String force = variable("CLICOLOR_FORCE");
        boolean isForced = force != null && !force.equals("0");
        return isForced || (terminal.out() && !"dumb".equals(variable("TERM")));
    }

    /**
     * Prints a message to standard error. Control characters, which strings from a vendor may
     * contain, are replaced.
     */
    public void message(String message) {
        err.println(DisplayText.clean(message));
    }

    /**
     * Flushes the results so far.
     *
     * @throws CommandException if they cannot be written
     */
    public void flushResults() {
        flushResults("Cannot write the output. Is the disk full?");
    }

    /**
     * Flushes the results so far.
     *
     * @param message the error message. It is not used for a pipe, whose reader may exit first, as
     *     {@code head} does.
     * @throws CommandException if they cannot be written
     */
    void flushResults(String message) {
        if (out.checkError()) {
            throw pipe ? new CommandException(ExitCode.PIPE, "") : new CommandException(ExitCode.OUTPUT, message);
        }
    }
}
