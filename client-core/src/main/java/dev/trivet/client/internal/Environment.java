package dev.trivet.client.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that configure a client. A variable whose value is blank counts as not
 * set.
 */
public final class Environment {
    private final UnaryOperator<@Nullable String> variables;

    private Environment(UnaryOperator<@Nullable String> variables) {
        this.variables = variables;
    }

    /** Returns the environment of this process. */
    public static Environment ofProcess() {
        return new Environment(System::getenv);
    }

    /**
     * Returns an environment with {@code variables} in place of those of this process.
     *
     * @param variables a function from the name of a variable to its value, or to null if it is not
     *     set
     */
    public static Environment of(UnaryOperator<@Nullable String> variables) {
        return new Environment(requireNonNull(variables, "variables"));
    }

    /** Returns the value of the variable {@code name}; null if it is not set. */
    public @Nullable String get(String name) {
        String value = variables.apply(requireNonNull(name, "name"));
        return value == null || Constraints.isBlank(value) ? null : value;
    }

    /**
     * Returns the values of the variables {@code names}, in that order.
     *
     * @throws IllegalStateException if a variable is not set; the message names each one
     */
    public List<String> require(String... names) {
        List<String> values = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            String value = get(name);
            if (value == null) {
                missing.add(name);
            } else {
                values.add(value);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    String.join(" and ", missing) + (missing.size() == 1 ? " is not set." : " are not set."));
        }
        return values;
    }
}
