package dev.trivet.cli.listen;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trivet.EnzoicWebhookReceiver;
import dev.trivet.WebhookPayloadException;
import dev.trivet.WebhookSignatureException;
import dev.trivet.enzoic.model.ExposureAlert;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Receives Enzoic's webhook calls over HTTP: Enzoic, Exposure Alerts Service API, Webhooks. Enzoic gets its answer as soon as
 * the alert is at the desk. What is refused is told in a line, without anything that the call held.
 */
final class WebhookServer implements Closeable {
    /** An alert takes a few hundred bytes. */
    static final int LARGEST_BODY = 64 * 1024;

    /** How many calls are read at once; who sends slowly holds one of these threads. */
    private static final int THREADS = 32;

    private static final int SECONDS_TO_FINISH = 1;

    /** The JDK's only way to hang up on who takes longer than this for a request. */
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

    private static final String REQUEST_SECONDS = "30";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final String path;
    private final EnzoicWebhookReceiver receiver;
    private final AlertDesk desk;
    private final Consumer<String> messages;

    private WebhookServer(
            HttpServer server, String path, EnzoicWebhookReceiver receiver, AlertDesk desk, Consumer<String> messages) {
        this.server = server;
        this.path = path;
        this.receiver = receiver;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * Starts to receive.
     *
     * @param path the only path that is answered
     * @throws IOException if the address cannot be listened at
     */
    static WebhookServer start(
            InetSocketAddress address,
            String path,
            EnzoicWebhookReceiver receiver,
            AlertDesk desk,
            Consumer<String> messages)
            throws IOException {
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(REQUEST_TIME, REQUEST_SECONDS);
        }
        WebhookServer started = new WebhookServer(HttpServer.create(address, 0), path, receiver, desk, messages);
        started.server.createContext("/", started::handle);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /** Returns the port, which matters where any free one was asked for. */
    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            Reply reply = reply(call);
            byte[] text = (reply.text + "\n").getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            call.sendResponseHeaders(reply.status, text.length);
            call.getResponseBody().write(text);
            if (reply.status >= 400 && reply.status < 500) {
                messages.accept("A call was refused with " + reply.status + ": " + reply.text);
            }
        }
    }

    private Reply reply(HttpExchange call) throws IOException {
        if (!path.equals(call.getRequestURI().getPath())) {
            return new Reply(404, "There is nothing here.");
        }
        if (!call.getRequestMethod().equals("POST")) {
            call.getResponseHeaders().set("Allow", "POST");
            return new Reply(405, "Alerts are sent with POST.");
        }
        byte[] body = call.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return new Reply(413, "No alert is larger than " + LARGEST_BODY + " bytes.");
        }
        try {
            return reply(call, receiver.receive(call.getRequestHeaders().getFirst("Authorization"), body));
        } catch (WebhookSignatureException e) {
            call.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Enzoic's webhook\"");
            return new Reply(401, "The webhook's key or secret is missing or wrong.");
        } catch (WebhookPayloadException e) {
            return new Reply(400, e.getMessage() + ".");
        }
    }

    private Reply reply(HttpExchange call, ExposureAlert alert) {
        return switch (desk.take(alert)) {
            case TAKEN -> new Reply(200, "Taken.");
            case REPEATED -> new Reply(200, "Taken before.");
            case NOT_RECORDED -> new Reply(500, "The alert could not be recorded. Send it again.");
            case NO_ROOM -> {
                call.getResponseHeaders().set("Retry-After", "60");
                yield new Reply(503, "Too many alerts wait. Send it again.");
            }
        };
    }

    /** A status, and a sentence that says what it means. */
    private record Reply(int status, String text) {}

    /** Stops to accept calls; those under way have a second to end. */
    @Override
    public void close() {
        server.stop(SECONDS_TO_FINISH);
        threads.shutdownNow();
    }
}
