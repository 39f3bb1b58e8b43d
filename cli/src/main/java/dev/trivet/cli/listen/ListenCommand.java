package dev.trivet.cli.listen;

import dev.trivet.PushSecurity;
import dev.trivet.cli.CliContext;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.Credentials;
import dev.trivet.cli.ErrorMessages;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.ListenAddress;
import dev.trivet.cli.VendorClients;
import dev.trivet.errors.TrivetException;
import dev.trivet.webhook.EnzoicWebhookReceiver;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Receives Enzoic's alerts about the subscriptions of {@code trivet sync}, and reports the employee
 * of each.
 */
@Command(
        description = {
            "Receive Enzoic's alerts, and print the affected employees.",
            "Prints for each alert the employee, which of their accounts have a password, which have no MFA, and"
                    + " their open findings. Runs until Ctrl-C.",
            "",
            "ENZOIC_WEBHOOK_KEY and ENZOIC_WEBHOOK_SECRET are the credentials that Enzoic sends; a read-only"
                    + " PUSH_API_KEY is enough. The command listens on plain HTTP: to receive requests from other"
                    + " machines, use a reverse proxy with HTTPS."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet listen --record alerts.jsonl",
            "  trivet listen --port 9000 --path /enzoic --jsonl | jq .employee.email"
        })
public final class ListenCommand implements Callable<Integer> {
    private static final String KEY = Credentials.WEBHOOK_KEY;
    private static final String SECRET = Credentials.WEBHOOK_SECRET;

    private final CliContext context;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListenAddress address;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "Path of the URL that Enzoic calls (default /).")
    private String path = "/";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Append each alert to FILE before Enzoic receives a response, with the hash and never the address.")
    private @Nullable Path record;

    @Option(names = "--jsonl", description = "Print a JSON object on each line, as alerts arrive.")
    private boolean jsonLines;

    @Mixin
    private VendorClients vendors;

    /** Creates the command. */
    public ListenCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        InetSocketAddress endpoint = new InetSocketAddress(address.host(), address.port());
        if (!path.startsWith("/")) {
            throw new ParameterException(spec.commandLine(), "--path must begin with /.");
        }
        EnzoicWebhookReceiver receiver = receiver();
        AlertEnricher enricher = enricher();
        try (AlertLog file = file()) {
            return listen(endpoint, receiver, enricher, file);
        } catch (IOException e) {
            throw new CommandException(ExitCode.OUTPUT, "Cannot close the alert file.", e);
        }
    }

    private EnzoicWebhookReceiver receiver() {
        Map<String, String> found = vendors.credentials().of(List.of(KEY, SECRET));
        String key = found.get(KEY);
        String secret = found.get(SECRET);
        if (key == null || secret == null) {
            List<String> missing = Stream.of(KEY, SECRET)
                    .filter(name -> !found.containsKey(name))
                    .toList();
            throw new CommandException(
                    ExitCode.CREDENTIALS,
                    VendorClients.notSet(missing) + " Enzoic issues both when it registers the webhook.");
        }
        return EnzoicWebhookReceiver.create(key, secret);
    }

    /**
     * Creates the enricher, and checks the key now instead of at the first alert. The command
     * starts even if the vendor is down.
     */
    private AlertEnricher enricher() {
        PushSecurity push = vendors.push();
        AlertEnricher enricher = new AlertEnricher(push, new EmployeeIndex(push, context.clock()));
        try {
            if (!enricher.hasEmployees()) {
                context.message("Push Security returned no employees; alerts cannot be matched to employees.");
            }
        } catch (TrivetException e) {
            CommandException error = ErrorMessages.of(e);
            if (error.exitCode() != ExitCode.VENDOR_OR_NETWORK) {
                throw error;
            }
            context.message(error.getMessage() + " Alerts will still be received.");
        }
        return enricher;
    }

    private @Nullable AlertLog file() {
        try {
            return record == null ? null : AlertLog.open(record, context::message);
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "Cannot record alerts in " + record + ": " + reason(e) + ".", e);
        }
    }

    /** The messages of these exceptions consist of the path only. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the directory does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return Objects.requireNonNullElse(reason, "it cannot be opened");
    }

    private int listen(
            InetSocketAddress endpoint,
            EnzoicWebhookReceiver receiver,
            AlertEnricher enricher,
            @Nullable AlertLog file) {
        AlertQueue queue = new AlertQueue(file, context.clock(), context::message);
        AlertPrinter printer = new AlertPrinter(context, queue, enricher, jsonLines);
        PendingAlert unfinished;
        try (WebhookServer server = start(endpoint, receiver, queue)) {
            printAddress(server);
            unfinished = printer.printUntilInterrupted();
            // The queued alerts need calls, which would fail on an interrupted thread.
            Thread.interrupted();
        } catch (CommandException failure) {
            throw failure.isOutputError() ? failure.withSentence(summary(queue, printer)) : failure;
        }
        printer.printRest(unfinished);
        context.message(summary(queue, printer));
        return ExitCode.INTERRUPTED;
    }

    private static String summary(AlertQueue queue, AlertPrinter printer) {
        return String.format(Locale.ROOT, "Stopped: received %,d, reported %,d.", queue.received(), printer.printed());
    }

    private WebhookServer start(InetSocketAddress endpoint, EnzoicWebhookReceiver receiver, AlertQueue queue) {
        try {
            return WebhookServer.start(endpoint, path, receiver, queue, Schedulers.computation(), context::message);
        } catch (IOException e) {
            throw address.bindError(e);
        }
    }

    private void printAddress(WebhookServer server) {
        String host = address.hostName();
        if (host != null && !address.host().isLoopbackAddress()) {
            context.message(
                    "Requests to " + host + " use plain HTTP, which others can read. Use a reverse proxy with HTTPS.");
        }
        context.message("Listening for Enzoic's alerts at http://" + (host == null ? "127.0.0.1" : host) + ":"
                + server.port() + path
                + (record == null ? "; they are not recorded." : "; they are recorded in " + record + "."));
    }
}
