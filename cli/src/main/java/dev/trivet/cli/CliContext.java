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
 * @param clock the sandbox's clock
 */
public record CliContext(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        boolean pipe,
        Clock clock) {

    /** Returns an environment variable, or null if it is not set or blank. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * Returns whether results may be in color: on a terminal that supports colors, unless {@code
     * NO_COLOR} is set.
     */
    public boolean hasColors() {
        return terminal.out() && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
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
     *     {@code head} does
     * @throws CommandException if they cannot be written
     */
    void flushResults(String message) {
        if (out.checkError()) {
            throw pipe ? new CommandException(ExitCode.PIPE, "") : new CommandException(ExitCode.OUTPUT, message);
        }
    }
}
