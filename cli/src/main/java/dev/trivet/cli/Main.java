package dev.trivet.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the {@code trivet} command. */
public final class Main {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        Surroundings surroundings = new Surroundings(
                System.getenv(),
                new StandardInput(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Terminal.ofScript(),
                Clock.systemUTC());
        Interruption interruption = new Interruption(Runtime.getRuntime()::addShutdownHook, PATIENCE);
        System.exit(interruption.guard(() -> TrivetCommand.run(surroundings, arguments)));
    }
}
