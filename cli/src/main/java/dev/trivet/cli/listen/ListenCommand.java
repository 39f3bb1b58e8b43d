package dev.trivet.cli.listen;

import dev.trivet.EnzoicWebhookReceiver;
import dev.trivet.PushSecurity;
import dev.trivet.TrivetException;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Failures;
import dev.trivet.cli.ListenAddress;
import dev.trivet.cli.Surroundings;
import dev.trivet.cli.Vendors;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Receives Enzoic's alerts, and tells who is behind each: what the subscriptions of {@code trivet sync} are for. */
@Command(
        description = {
            "Receives Enzoic's webhook calls, and tells who is behind them.",
            "It prints of each alert who it is at Push Security, which of their accounts log in with a password, which lack MFA,"
                    + " and their open findings. It runs until Ctrl-C.",
            "",
            "ENZOIC_WEBHOOK_KEY and ENZOIC_WEBHOOK_SECRET are the credentials that Enzoic calls with; PUSH_API_KEY may be a"
                    + " read-only key. Calls come over plain HTTP: from outside, let them in through a server that speaks HTTPS.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trivet listen --record alerts.jsonl",
            "  trivet listen --port 9000 --path /enzoic --jsonl | jq .employee.email"
        })
public final class ListenCommand implements Callable<Integer> {
    private static final String KEY = "ENZOIC_WEBHOOK_KEY";
    private static final String SECRET = "ENZOIC_WEBHOOK_SECRET";

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private final ListenAddress address = new ListenAddress();

    @Option(
            names = "--path",
            paramLabel = "PATH",
            defaultValue = "/",
            description = "The path of the URL that Enzoic calls; / if not given.")
    private String path = "/";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Adds each alert to FILE, with the hash and never the address, before Enzoic gets its answer.")
    private @Nullable Path record;

    @Option(names = "--jsonl", description = "Prints a JSON object on each line, as alerts come.")
    private boolean jsonLines;

    @Mixin
    private final Vendors vendors;

    /** Creates the command. */
    public ListenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        vendors = new Vendors(surroundings);
    }

    @Override
    public Integer call() {
        InetSocketAddress listened = new InetSocketAddress(address.host(), address.port());
        if (!path.startsWith("/")) {
            throw new ParameterException(spec.commandLine(), "--path must begin with /.");
        }
        try (vendors) {
            EnzoicWebhookReceiver receiver = receiver();
            AlertLookup lookup = lookup();
            try (AlertFile file = file()) {
                return listen(listened, receiver, lookup, file);
            } catch (IOException e) {
                throw new CommandException(ExitCode.OUTPUT, "The file of alerts could not be closed.", e);
            }
        }
    }

    private EnzoicWebhookReceiver receiver() {
        Map<String, String> found = vendors.credentials().of(List.of(KEY, SECRET));
        String key = found.get(KEY);
        String secret = found.get(SECRET);
        if (key == null || secret == null) {
            throw new CommandException(
                    ExitCode.CREDENTIALS,
                    "The environment lacks " + (key != null ? SECRET : secret != null ? KEY : KEY + " and " + SECRET)
                            + ". Enzoic hands both out when it registers the webhook.");
        }
        return EnzoicWebhookReceiver.create(key, secret);
    }

    /** Finds out about a wrong key now, and not when the first alert comes. A vendor that is down for now is no obstacle. */
    private AlertLookup lookup() {
        PushSecurity push = vendors.push();
        AlertLookup lookup = new AlertLookup(push, new EmployeeIndex(push, surroundings.clock()));
        try {
            if (!lookup.seesAnybody()) {
                surroundings.err().println("Push Security shows no employees, so that nobody will be found.");
            }
        } catch (TrivetException e) {
            CommandException told = Failures.inOneSentence(e);
            if (told.exitCode() != ExitCode.VENDOR_OR_NETWORK) {
                throw told;
            }
            surroundings.err().println(told.getMessage() + " Alerts are received all the same.");
        }
        return lookup;
    }

    private @Nullable AlertFile file() {
        try {
            return record == null ? null : AlertFile.open(record);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "Alerts cannot be recorded in " + record + ": " + e.getMessage() + ".", e);
        }
    }

    private int listen(
            InetSocketAddress listened, EnzoicWebhookReceiver receiver, AlertLookup lookup, @Nullable AlertFile file) {
        AlertDesk desk = new AlertDesk(file, surroundings.clock(), surroundings.err());
        AlertTeller teller = new AlertTeller(surroundings, desk, lookup, jsonLines);
        ReceivedAlert unfinished;
        try (WebhookServer server = start(listened, receiver, desk)) {
            introduce(server);
            unfinished = teller.tellUntilInterrupted();
            // What is to come may wait again, for a last answer or two.
            Thread.interrupted();
        }
        teller.tellTheRest(unfinished);
        surroundings
                .err()
                .printf(Locale.ROOT, "Stopped. Alerts received: %,d; told: %,d.%n", desk.taken(), teller.told());
        return ExitCode.INTERRUPTED;
    }

    private WebhookServer start(InetSocketAddress listened, EnzoicWebhookReceiver receiver, AlertDesk desk) {
        try {
            return WebhookServer.start(listened, path, receiver, desk, surroundings.err());
        } catch (IOException e) {
            throw address.refused(e);
        }
    }

    private void introduce(WebhookServer server) {
        String host = address.name();
        if (host != null && !address.host().isLoopbackAddress()) {
            surroundings
                    .err()
                    .println("Others reach " + host
                            + " over plain HTTP, and may read along: put a server that speaks HTTPS"
                            + " in front.");
        }
        surroundings
                .err()
                .println("Listening for Enzoic's alerts at http://" + (host == null ? "127.0.0.1" : host) + ":"
                        + server.port() + path
                        + (record == null ? "; they are not recorded." : "; they are recorded in " + record + "."));
    }
}
