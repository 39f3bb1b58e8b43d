package dev.trivet.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The program of the standalone jar: runs a sandbox until it is stopped. */
final class SandboxMain {

    private static final int USAGE = 2;
    private static final int MAX_PORT = 65_535;

    private static final String HELP = """
            Usage: java -jar trivet-sandbox-VERSION-standalone.jar [OPTIONS]

            Simulates Push Security, Enzoic and Probely on one port until Ctrl-C. Prints the
            environment variables that configure programs to use it. SANDBOX_URL is a page
            for browsers.

            Options:
              --port PORT       Port to listen on (default 8080; 0 for any free port).
              --host HOST       Address to listen on (default: loopback, only for
                                programs on this machine).
              --seed FILE       Arrange the organization in FILE, a JSON document.
              --employees N     Number of generated employees, 0 or 10 to 1000000
                                (default 250, or as in the file of --seed).
              --random-seed N   Seed of generated data and of random faults (default 0).
              --faults FILE     Inject the faults in FILE, a JSON document.
              --strict          Record violations of the OpenAPI documents at
                                /sandbox/spec-violations.
              --no-rate-limit   Do not limit the rate of requests.
              --retry-after     Send the header Retry-After with status 429.
              --latency MILLIS  Delay every response by this time.
              --https FILE      Use HTTPS, and write the certificate to FILE.
              --env-file FILE   Write the variables to FILE, which only its owner can
                                read.
              --help            Print this help.

            Examples:
              java -jar trivet-sandbox-VERSION-standalone.jar --employees 20000
              java -jar trivet-sandbox-VERSION-standalone.jar --seed organization.json
            """;

    private final Sandbox.Builder builder = Sandbox.builder().adminApi();
    private RateLimit rateLimit = RateLimit.DOCUMENTED;
    private @Nullable Integer employees;
    private int port = 8080;
    private boolean isHelp;
    private @Nullable Path faults;
    private @Nullable Path certificate;
    private @Nullable Path environment;

    private SandboxMain() {}

    /** Starts the sandbox, whose threads keep the program running. */
    public static void main(String... arguments) {
        // The validator of strict mode logs, but the standalone jar contains no backend of SLF4J.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Sandbox sandbox = null;
        try {
            sandbox = start(System.out, System.err, arguments);
        } catch (IllegalArgumentException | IllegalStateException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(USAGE);
        }
        if (sandbox == null) {
            System.exit(0);
        }
    }

    /**
     * Starts a sandbox, and prints its environment variables.
     *
     * @return the sandbox, or null if the arguments request help
     * @throws IllegalArgumentException if an argument or a file is invalid, or the server cannot be
     *     started; the message is for the user
     */
    static @Nullable Sandbox start(PrintStream out, PrintStream err, String... arguments) {
        SandboxMain main = new SandboxMain();
        main.parse(List.of(arguments).iterator());
        if (main.isHelp) {
            out.print(HELP);
            return null;
        }
        Sandbox sandbox = main.start();
        try {
            main.prepare(sandbox);
        } catch (RuntimeException failure) {
            sandbox.close();
            throw failure;
        }
        sandbox.environment().forEach((name, value) -> out.println("export " + name + "=" + value));
        out.flush();
        err.println(String.format(
                Locale.ROOT,
                "Sandbox running at %s. Number of employees: %,d. Ctrl-C stops it.",
                sandbox.url(),
                sandbox.employees().size()));
        return sandbox;
    }

    private void parse(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> isHelp = true;
                case "--strict" -> builder.strict();
                case "--no-rate-limit" ->
                    rateLimit = new RateLimit(false, rateLimit.perSecond(), rateLimit.burst(), rateLimit.retryAfter());
                case "--retry-after" -> rateLimit = rateLimit.withRetryAfter();
                default -> {
                    if (equals < 0 && !arguments.hasNext()) {
                        throw new IllegalArgumentException(isOption(name) ? name + " needs a value." : unknown(name));
                    }
                    option(name, equals < 0 ? arguments.next() : argument.substring(equals + 1));
                }
            }
        }
    }

    private static boolean isOption(String name) {
        return HELP.contains("  " + name + " ");
    }

    private static String unknown(String name) {
        return "Unknown argument: " + name + ". --help lists the options.";
    }

    private void option(String name, String value) {
        switch (name) {
            case "--port" -> {
                port = integer(name, value);
                if (port < 0 || port > MAX_PORT) {
                    throw new IllegalArgumentException("--port must be from 0 to " + MAX_PORT + ".");
                }
            }
            case "--host" -> builder.host(address(value));
            case "--employees" -> employees = integer(name, value);
            case "--random-seed" -> builder.seed(number(name, value)).faultSeed(number(name, value));
            case "--latency" -> {
                long latency = number(name, value);
                if (latency < 0) {
                    throw new IllegalArgumentException("--latency must not be negative.");
                }
                builder.latency(Duration.ofMillis(latency));
            }
            case "--seed" -> builder.organization(parse(name, Path.of(value), OrganizationPlan::parse));
            case "--faults" -> faults = Path.of(value);
            case "--https" -> certificate = Path.of(value);
            case "--env-file" -> environment = Path.of(value);
            default -> throw new IllegalArgumentException(unknown(name));
        }
    }

    private Sandbox start() {
        builder.port(port).rateLimit(rateLimit);
        if (employees != null) {
            builder.employees(employees);
        }
        if (certificate != null) {
            builder.https();
        }
        try {
            return builder.start();
        } catch (UncheckedIOException notStarted) {
            String reason = String.valueOf(notStarted.getMessage());
            throw new IllegalArgumentException(
                    reason.contains("Address already in use")
                            ? "Cannot listen on port " + port
                                    + ": already in use. Choose another with --port, or 0 for any free port."
                            : reason,
                    notStarted);
        }
    }

    private void prepare(Sandbox sandbox) {
        if (faults != null) {
            sandbox.inject(parse("--faults", faults, FaultPlan::parse));
        }
        if (certificate != null) {
            String pem = sandbox.certificatePem();
            write("--https", certificate, file -> Files.writeString(file, pem));
        }
        if (environment != null) {
            write("--env-file", environment, sandbox::writeEnvironment);
        }
    }

    private interface Writer {
        void writeTo(Path file) throws IOException;
    }

    private static void write(String option, Path file, Writer writer) {
        try {
            writer.writeTo(file);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("Cannot write " + file + " (" + option + ").", unwritable);
        }
    }

    /**
     * Parses a file. The message of an exception contains the name of the file, because the
     * arguments can contain two files.
     */
    private static <T> T parse(String option, Path file, Function<String, T> parser) {
        String json = read(option, file);
        try {
            return parser.apply(json);
        } catch (IllegalArgumentException invalid) {
            throw new IllegalArgumentException(file + " (" + option + "): " + invalid.getMessage(), invalid);
        }
    }

    private static String read(String option, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + " (" + option + "). The file does not exist.", missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "Cannot read " + file + " (" + option + "). It must be a readable UTF-8 text file.", unreadable);
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(
                    "Cannot resolve --host " + host + ". Use an address of this machine, or 0.0.0.0 for all.", unknown);
        }
    }

    private static int integer(String option, String value) {
        long number = number(option, value);
        if (number != (int) number) {
            throw new IllegalArgumentException(option + " is out of range.");
        }
        return (int) number;
    }

    private static long number(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException invalid) {
            boolean isInteger = value.matches("[+-]?[0-9]+");
            throw new IllegalArgumentException(
                    option + (isInteger ? " is out of range." : " must be an integer."), invalid);
        }
    }
}
