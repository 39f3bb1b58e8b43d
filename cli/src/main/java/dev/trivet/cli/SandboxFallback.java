package dev.trivet.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Mixin: falls back to the embedded sandbox if no variable of Push Security or Enzoic is set, not
 * even a base URL.
 */
public final class SandboxFallback {
    private static final int DEFAULT_EMPLOYEES = 250;
    private static final int MIN_EMPLOYEES = 10;
    private static final int MAX_EMPLOYEES = 1_000_000;

    private final CliContext context;

    @Option(
            names = "--employees",
            paramLabel = "N",
            description = "Number of employees in the sandbox, 10 to 1000000 (default 250).")
    private @Nullable Integer employees;

    /** Creates the mixin. */
    public SandboxFallback(CliContext context) {
        this.context = context;
    }

    /**
     * Starts the sandbox if no variable of Push Security or Enzoic is set, and reports whether it
     * is used.
     *
     * @throws CommandException if the sandbox is not used and a credential is missing, or {@code
     *     --employees} is not allowed
     */
    public void choose(VendorClients vendors) {
        if (employees != null && (employees < MIN_EMPLOYEES || employees > MAX_EMPLOYEES)) {
            throw new CommandException(ExitCode.USAGE, "--employees must be from 10 to 1000000.");
        }
        if (vendors.isUnset(VendorSettings.PUSH, VendorSettings.ENZOIC)) {
            int number = employees == null ? DEFAULT_EMPLOYEES : employees;
            vendors.useSandbox(number);
            context.message(String.format(
                    Locale.ROOT, "No credentials found: using the embedded sandbox (%,d employees).", number));
            return;
        }
        vendors.require(VendorSettings.PUSH, VendorSettings.ENZOIC);
        if (employees != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--employees applies to the sandbox only, but credentials are set. Omit one of them.");
        }
        context.message("Using Push Security and Enzoic.");
    }
}
