package dev.trivet.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Stands the embedded sandbox in for Push Security and Enzoic where there are no credentials at all, as a mixin. */
public final class SandboxFallback {
    private static final int USUAL = 250;
    private static final int SMALLEST = 10;
    private static final int LARGEST = 1_000_000;

    private final Surroundings surroundings;

    @Option(
            names = "--employees",
            paramLabel = "N",
            description = "How many employees the sandbox has, from 10 to 1000000; 250 if not given.")
    private @Nullable Integer employees;

    /** Creates the mixin. */
    public SandboxFallback(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Starts the sandbox if nothing is known of the two vendors, and says on the standard error whom the command works with.
     *
     * @throws CommandException if only some of the credentials are there, or an option is of no use
     */
    public void choose(Vendors vendors) {
        if (employees != null && (employees < SMALLEST || employees > LARGEST)) {
            throw new CommandException(ExitCode.USAGE, "--employees must be from 10 to 1000000.");
        }
        if (vendors.knowNothingOf(Account.PUSH, Account.ENZOIC)) {
            int number = employees == null ? USUAL : employees;
            vendors.useSandbox(number);
            surroundings
                    .err()
                    .printf(
                            Locale.ROOT,
                            "There are no credentials, so this works with the embedded sandbox, with %,d employees.%n",
                            number);
            return;
        }
        vendors.require(Account.PUSH, Account.ENZOIC);
        if (employees != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--employees is for the sandbox, and there are credentials for the vendors. Leave one out.");
        }
        surroundings.err().println("This works with Push Security and Enzoic.");
    }
}
