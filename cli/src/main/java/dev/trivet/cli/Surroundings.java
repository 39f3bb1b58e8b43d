package dev.trivet.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that the command takes from the machine it runs on.
 *
 * @param environment the environment's variables
 * @param out where results go
 * @param err where progress and complaints go
 * @param terminal whether a person watches {@code err}
 * @param clock what the sandbox tells the time by
 */
record Surroundings(Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal, Clock clock) {

    /** Returns a variable of the environment, or null if it is not set or blank. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Returns a variable of the environment that is known to be set. */
    String required(String name) {
        return Objects.requireNonNull(variable(name), name);
    }
}
