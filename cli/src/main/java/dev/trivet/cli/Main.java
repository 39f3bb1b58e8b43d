package dev.trivet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The entry point of the {@code trivet} command. */
public final class Main {
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

    private static final int FILE_TYPE = 0xf000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xc000;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        CliContext context = new CliContext(
                System.getenv(),
                new StandardInput(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Terminal.fromScript(),
                isPipe(),
                Clock.systemUTC());
        InterruptHandler interruptHandler =
                new InterruptHandler(Runtime.getRuntime()::addShutdownHook, SHUTDOWN_TIMEOUT);
        System.exit(interruptHandler.run(() -> TrivetCommand.run(context, arguments)));
    }

    /** Returns whether standard output is a pipe or a socket, or false if Java cannot detect it. */
    private static boolean isPipe() {
        try {
            Object mode = Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode");
            int type = mode instanceof Integer bits ? bits & FILE_TYPE : 0;
            return type == PIPE || type == SOCKET;
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }
}
