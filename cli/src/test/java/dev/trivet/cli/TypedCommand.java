package dev.trivet.cli;

import dev.trivet.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A command as a person types it, with an environment of its own, and what it prints. */
public final class TypedCommand {
    /** The environment's variables; a test adds to them. */
    public final Map<String, String> environment = new HashMap<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Clock clock;

    /** Types at this time. */
    public TypedCommand(Clock clock) {
        this.clock = clock;
    }

    /** Puts the sandbox's credentials and addresses into the environment. */
    public void use(Sandbox vendors) {
        environment.put("PUSH_API_KEY", vendors.pushReadOnlyApiKey());
        environment.put("PUSH_BASE_URL", vendors.pushUrl());
        environment.put("ENZOIC_API_KEY", vendors.enzoicApiKey());
        environment.put("ENZOIC_API_SECRET", vendors.enzoicApiSecret());
        environment.put("ENZOIC_BASE_URL", vendors.enzoicUrl());
    }

    /** Runs the command and returns its exit code. */
    public int run(String... arguments) {
        return run(out, arguments);
    }

    /** Runs the command with another standard output, and returns its exit code. */
    public int run(OutputStream results, String... arguments) {
        return TrivetCommand.run(
                new Surroundings(
                        environment,
                        InputStream.nullInputStream(),
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        clock),
                arguments);
    }

    /** Returns the standard output so far. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the standard error so far. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
