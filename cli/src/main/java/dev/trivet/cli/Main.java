package dev.trivet.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
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
                input(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Terminal.ofScript(),
                Clock.systemUTC());
        Interruption interruption = new Interruption(Runtime.getRuntime()::addShutdownHook, PATIENCE);
        System.exit(interruption.guard(() -> TrivetCommand.run(surroundings, arguments)));
    }

    /** Returns the standard input as a channel, because reading {@code System.in} cannot be interrupted. */
    private static InputStream input() {
        return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
    }
}
