package dev.trivet.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the command takes from the machine it runs on.
 *
 * @param environment the environment's variables
 * @param in what is read, one thing a line
 * @param out where results go
 * @param err where progress, questions and complaints go
 * @param terminal which of the three a person sits at
 * @param clock what the sandbox tells the time by
 */
public record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Clock clock) {

    /** Returns a variable of the environment, or null if it is not set or blank. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns whether results may be in colour: on a terminal that has some, unless {@code NO_COLOR} is set. */
    public boolean colours() {
        return terminal.out() && variable("NO_COLOR") == null && !"dumb".equals(variable("TERM"));
    }

    /**
     * Hands on all results so far.
     *
     * @throws CommandException if they cannot be written
     */
    public void flushResults() {
        if (out.checkError()) {
            throw new CommandException(
                    ExitCode.OUTPUT,
                    "The result could not be written. Is the disk full, or has the next command of the pipe ended?");
        }
    }
}
