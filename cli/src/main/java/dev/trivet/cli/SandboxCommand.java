package dev.trivet.cli;

import dev.trivet.sandbox.FaultPlan;
import dev.trivet.sandbox.OrganizationPlan;
import dev.trivet.sandbox.RateLimit;
import dev.trivet.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the sandbox as a separate program, for tests in any language. */
@Command(
        description = {
            "Simulate the three vendors on one port until Ctrl-C.",
            "Prints the environment variables that configure programs to use it.",
            "",
            "SANDBOX_URL is a page for browsers. Requests to paths under /sandbox inject faults, read the journal"
                    + " and simulate exposures."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet sandbox --employees 20000",
            "  trivet sandbox --seed organization.json --env-file sandbox.env",
            "  trivet sandbox --faults faults.json --latency 200",
            "  trivet sandbox --https sandbox.pem    # then: curl --cacert sandbox.pem …"
        })
final class SandboxCommand implements Callable<Integer> {
    private final CliContext context;

    @Mixin
    private ListenAddress address;

    @Option(names = "--seed", paramLabel = "FILE", description = "Arrange the organization in FILE, a JSON document.")
    private @Nullable Path seed;

    @Option(
            names = "--employees",
            paramLabel = "N",
            description =
                    "Number of generated employees, 0 or 10 to 1000000 (default 250, or as in the file of --seed).")
    private @Nullable Integer employees;

    @Option(
            names = "--random-seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of generated data and of random faults (default 0).")
    private long randomSeed;

    @Option(names = "--strict", description = "Record violations of the OpenAPI documents at /sandbox/spec-violations.")
    private boolean strict;

    @Option(names = "--no-rate-limit", description = "Do not limit the rate of requests.")
    private boolean unlimited;

    @Option(names = "--retry-after", description = "Send the header Retry-After with status 429.")
    private boolean retryAfter;

    @Option(names = "--https", paramLabel = "FILE", description = "Use HTTPS, and write the certificate to FILE.")
    private @Nullable Path certificate;

    @Option(
            names = "--latency",
            paramLabel = "MILLISECONDS",
            defaultValue = "0",
            description = "Delay every response by this time.")
    private long latency;

    @Option(names = "--faults", paramLabel = "FILE", description = "Inject the faults in FILE, a JSON document.")
    private @Nullable Path faults;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Send Enzoic's alerts to URL, with SANDBOX_WEBHOOK_KEY and SANDBOX_WEBHOOK_SECRET from the"
                    + " environment.")
    private @Nullable String webhook;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Write the variables to FILE, which only its owner can read.")
    private @Nullable Path environment;

    SandboxCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Sandbox sandbox = start()) {
            prepare(sandbox);
            printVariables(sandbox);
            context.flushResults();
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw new CommandException(ExitCode.USAGE, ErrorMessages.sentence(e), e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private Sandbox start() {
        Sandbox.Builder builder = builder();
        try {
            return builder.start();
        } catch (UncheckedIOException e) {
            throw address.bindError(e);
        }
    }

    private void prepare(Sandbox sandbox) {
        if (faults != null) {
            sandbox.inject(parse(faults, "--faults", FaultPlan::parse));
        }
        if (webhook != null) {
            sandbox.webhook(webhook, requireVariable("SANDBOX_WEBHOOK_KEY"), requireVariable("SANDBOX_WEBHOOK_SECRET"));
        }
        if (certificate != null) {
            try {
                Files.writeString(certificate, sandbox.certificatePem());
            } catch (IOException e) {
                throw new CommandException(ExitCode.USAGE, "Cannot write the certificate to " + certificate + ".", e);
            }
        }
        if (environment != null) {
            try {
                sandbox.writeEnvironment(environment);
            } catch (IOException e) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "Cannot write the variables to " + environment
                                + ". It must be a regular file in a writable directory.",
                        e);
            }
        }
    }

    /**
     * Parses a file. The error message begins with the file's path, because a command can have two
     * files.
     */
    private static <T> T parse(Path file, String option, Function<String, T> parser) {
        String json = read(file, option);
        try {
            return parser.apply(json);
        } catch (IllegalArgumentException invalid) {
            throw new CommandException(
                    ExitCode.USAGE, file + " (" + option + "): " + ErrorMessages.sentence(invalid), invalid);
        }
    }

    /**
     * Reads a file. The error message contains the file's path, because the message of the
     * exception does not contain it if the file is a directory or not UTF-8.
     */
    private static String read(Path file, String option) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new CommandException(
                    ExitCode.USAGE, "Cannot read " + file + " (" + option + "). The file does not exist.", missing);
        } catch (IOException unreadable) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "Cannot read " + file + " (" + option + "). It must be a readable UTF-8 text file.",
                    unreadable);
        }
    }

    private Sandbox.Builder builder() {
        if (latency < 0) {
            throw new IllegalArgumentException("--latency must not be negative.");
        }
        Sandbox.Builder builder = Sandbox.builder()
                .host(address.host())
                .port(address.port())
                .seed(randomSeed)
                .faultSeed(randomSeed)
                .latency(Duration.ofMillis(latency))
                .clock(context.clock())
                .adminApi();
        RateLimit limit = unlimited ? RateLimit.OFF : RateLimit.DOCUMENTED;
        builder.rateLimit(retryAfter ? limit.withRetryAfter() : limit);
        if (seed != null) {
            builder.organization(parse(seed, "--seed", OrganizationPlan::parse));
        }
        if (employees != null) {
            builder.employees(employees);
        }
        if (strict) {
            builder.strict();
        }
        return certificate == null ? builder : builder.https();
    }

    private String requireVariable(String name) {
        String value = context.variable(name);
        if (value == null) {
            throw new CommandException(ExitCode.USAGE, name + " is not set. --webhook requires it in the environment.");
        }
        return value;
    }

    private void printVariables(Sandbox sandbox) {
        PrintStream out = context.out();
        sandbox.environment().forEach((name, value) -> out.println("export " + name + "=" + value));
        context.message(String.format(
                Locale.ROOT,
                "Sandbox running at %s. Number of employees: %,d. Ctrl-C stops it.",
                sandbox.url(),
                sandbox.employees().size()));
    }
}
