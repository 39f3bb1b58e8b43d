package dev.trivet.cli;

import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The two vendors that the job works between: the real ones, or the embedded sandbox. */
final class Vendors implements AutoCloseable {
    private static final int DEFAULT_EMPLOYEES = 250;
    private static final List<String> CREDENTIALS = List.of("PUSH_API_KEY", "ENZOIC_API_KEY", "ENZOIC_API_SECRET");

    private final PushSecurity push;
    private final Enzoic enzoic;
    private final @Nullable Sandbox sandbox;
    private final String description;

    private Vendors(PushSecurity push, Enzoic enzoic, @Nullable Sandbox sandbox, String description) {
        this.push = push;
        this.enzoic = enzoic;
        this.sandbox = sandbox;
        this.description = description;
    }

    /**
     * Connects to the vendors if their credentials are in the environment, and else to a sandbox of its own.
     *
     * @param employees the size of the sandbox's organisation, or null for the usual one
     * @throws CommandException if some credentials are missing, or something in the environment cannot be used
     */
    static Vendors connect(Surroundings surroundings, @Nullable Integer employees) {
        List<String> missing = new ArrayList<>(CREDENTIALS);
        missing.removeIf(name -> surroundings.variable(name) != null);
        if (missing.isEmpty()) {
            return real(surroundings, employees);
        }
        boolean addressed =
                surroundings.variable("PUSH_BASE_URL") != null || surroundings.variable("ENZOIC_BASE_URL") != null;
        if (missing.size() == CREDENTIALS.size() && !addressed) {
            return sandbox(surroundings, employees == null ? DEFAULT_EMPLOYEES : employees);
        }
        throw new CommandException(
                ExitCode.CREDENTIALS,
                "The environment lacks " + String.join(" and ", missing) + ". Set all of "
                        + String.join(", ", CREDENTIALS)
                        + " to work with the vendors, or neither them nor a base URL to use the sandbox.");
    }

    private static Vendors real(Surroundings surroundings, @Nullable Integer employees) {
        if (employees != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--employees is for the sandbox, and the environment has credentials for the vendors. Leave one out.");
        }
        PushSecurity.Builder push = PushSecurity.builder();
        Enzoic.Builder enzoic = Enzoic.builder();
        use("PUSH_API_KEY", ExitCode.CREDENTIALS, () -> push.apiKey(surroundings.required("PUSH_API_KEY")));
        use(
                "ENZOIC_API_KEY or ENZOIC_API_SECRET",
                ExitCode.CREDENTIALS,
                () -> enzoic.credentials(
                        surroundings.required("ENZOIC_API_KEY"), surroundings.required("ENZOIC_API_SECRET")));
        useBaseUrl(surroundings, "PUSH_BASE_URL", push::baseUrl);
        useBaseUrl(surroundings, "ENZOIC_BASE_URL", enzoic::baseUrl);
        return new Vendors(push.build(), enzoic.build(), null, "Push Security and Enzoic");
    }

    private static void useBaseUrl(Surroundings surroundings, String name, Consumer<String> setter) {
        String url = surroundings.variable(name);
        if (url != null) {
            use(name, ExitCode.USAGE, () -> setter.accept(url));
        }
    }

    private static void use(String names, int exitCode, Runnable setter) {
        try {
            setter.run();
        } catch (IllegalArgumentException e) {
            throw new CommandException(exitCode, names + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static Vendors sandbox(Surroundings surroundings, int employees) {
        Sandbox sandbox = Sandbox.builder()
                .employees(employees)
                .clock(surroundings.clock())
                .start();
        return new Vendors(
                PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .build(),
                Enzoic.builder()
                        .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
                        .baseUrl(sandbox.enzoicUrl())
                        .build(),
                sandbox,
                String.format(Locale.ROOT, "the embedded sandbox, with %,d employees", employees));
    }

    PushSecurity push() {
        return push;
    }

    Enzoic enzoic() {
        return enzoic;
    }

    boolean areSandbox() {
        return sandbox != null;
    }

    /** Returns whom the job works with, in words that complete a sentence. */
    String description() {
        return description;
    }

    @Override
    public void close() {
        push.close();
        enzoic.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
