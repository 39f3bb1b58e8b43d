package dev.trivet.cli.listen;

import dev.trivet.cli.CliContext;
import dev.trivet.cli.LiveOutput;
import dev.trivet.cli.Terminal;
import dev.trivet.cli.TrivetCommand;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs {@code trivet listen} on a separate thread until it is interrupted, as with Ctrl-C. */
final class RunningListener implements AutoCloseable {
    static final String KEY = "webhook-key";
    static final String SECRET = "webhook-secret";
    static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)(/\\S*?);");

    final LiveOutput out = new LiveOutput();
    final LiveOutput err = new LiveOutput();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private final Thread thread;
    private final URI url;

    /**
     * Starts the command with {@code --port 0} and {@code arguments}, and waits until it listens.
     * Adds the webhook's credentials to {@code environment}.
     */
    RunningListener(Map<String, String> environment, Clock clock, String... arguments) throws InterruptedException {
        environment.put("ENZOIC_WEBHOOK_KEY", KEY);
        environment.put("ENZOIC_WEBHOOK_SECRET", SECRET);
        CliContext context = new CliContext(
                environment,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE,
                false,
                clock);
        String[] commandLine = Stream.concat(Stream.of("listen", "--port", "0"), Stream.of(arguments))
                .toArray(String[]::new);
        thread = new Thread(() -> exitCode.set(TrivetCommand.run(context, commandLine)), "listen");
        thread.start();
        Matcher address = URL.matcher(err.await("recorded"));
        if (!address.find()) {
            throw new AssertionError(err.printed());
        }
        url = URI.create("http://127.0.0.1:" + address.group(1) + address.group(2));
    }

    URI url() {
        return url;
    }

    /** Sends an alert as Enzoic does, and returns the status of the response. */
    int post(String body) throws Exception {
        return send(request().POST(BodyPublishers.ofString(body))).statusCode();
    }

    HttpRequest.Builder request() {
        return HttpRequest.newBuilder(url).header("Authorization", BASIC);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Interrupts the command as with Ctrl-C, and returns the exit code. */
    int stop() throws InterruptedException {
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(60));
        return exitCode.get();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
