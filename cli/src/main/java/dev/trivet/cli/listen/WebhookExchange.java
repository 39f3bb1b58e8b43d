package dev.trivet.cli.listen;

import dev.trivet.webhook.EnzoicWebhookReceiver;
import dev.trivet.webhook.WebhookAuthenticationException;
import dev.trivet.webhook.WebhookPayloadException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import okio.Buffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseProducer;
import org.apache.hc.core5.http.nio.AsyncServerExchangeHandler;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.ResponseChannel;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * A request to the webhook, and its response. The credentials are checked before the body is read.
 * The response to a rejected request is sent before the rest of the body arrives.
 */
final class WebhookExchange implements AsyncServerExchangeHandler {
    /** The maximum size of an alert. Typical alerts have a few hundred bytes. */
    static final int MAX_BODY_BYTES = 64 * 1024;

    /**
     * The maximum size of a rejected body that is read and dropped. If the connection were closed
     * immediately, the client might not receive the response.
     */
    private static final int MAX_SKIPPED_BYTES = 1024 * 1024;

    private static final byte[] EMPTY_ALERT = "{}".getBytes(StandardCharsets.UTF_8);

    private final String path;
    private final EnzoicWebhookReceiver receiver;
    private final AlertQueue queue;
    private final Consumer<SocketAddress> trusted;
    private final Executor executor;

    private final Buffer body = new Buffer();
    private long skipped;
    private @Nullable String authorization;
    private @Nullable ResponseChannel channel;
    private @Nullable HttpContext context;
    private volatile @Nullable AsyncResponseProducer response;

    /**
     * Creates the exchange.
     *
     * @param trusted receives the address of a client with valid credentials
     * @param executor runs the recording of alerts, which blocks on a disk
     */
    WebhookExchange(
            String path,
            EnzoicWebhookReceiver receiver,
            AlertQueue queue,
            Consumer<SocketAddress> trusted,
            Executor executor) {
        this.path = path;
        this.receiver = receiver;
        this.queue = queue;
        this.trusted = trusted;
        this.executor = executor;
    }

    @Override
    public void handleRequest(
            HttpRequest request,
            @Nullable EntityDetails entity,
            ResponseChannel responseChannel,
            HttpContext httpContext)
            throws HttpException, IOException {
        channel = responseChannel;
        context = httpContext;
        Header credentials = request.getFirstHeader(HttpHeaders.AUTHORIZATION);
        authorization = credentials == null ? null : credentials.getValue();
        TextResponse rejection = rejection(request, entity);
        if (rejection != null) {
            send(rejection);
            return;
        }
        trusted.accept(HttpCoreContext.cast(httpContext).getEndpointDetails().getRemoteAddress());
        if (entity == null) {
            receive();
        }
    }

    private @Nullable TextResponse rejection(HttpRequest request, @Nullable EntityDetails entity) {
        if (!path.equals(path(request))) {
            return new TextResponse(404, "Not found.");
        }
        if (!Method.POST.isSame(request.getMethod())) {
            return new TextResponse(405, "Send alerts with POST.").withHeader(HttpHeaders.ALLOW, "POST");
        }
        try {
            // The receiver checks the credentials before it reads the body.
            receiver.receive(authorization, EMPTY_ALERT);
        } catch (WebhookAuthenticationException e) {
            return new TextResponse(401, "The webhook's key or secret is missing or wrong.")
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Enzoic's webhook\"");
        }
        return entity != null && entity.getContentLength() > MAX_BODY_BYTES ? tooLarge() : null;
    }

    private static @Nullable String path(HttpRequest request) {
        try {
            return new URI(request.getPath()).getPath();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static TextResponse tooLarge() {
        return new TextResponse(413, "An alert has at most " + MAX_BODY_BYTES + " bytes.");
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(MAX_BODY_BYTES);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        if (response != null) {
            skipped += part.remaining();
            part.position(part.limit());
            if (skipped > MAX_SKIPPED_BYTES && channel != null) {
                channel.terminateExchange();
            }
        } else if (body.size() + part.remaining() > MAX_BODY_BYTES) {
            body.clear();
            part.position(part.limit());
            sendOrTerminate(tooLarge());
        } else {
            body.write(part);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        if (response == null) {
            receive();
        }
    }

    private void receive() {
        byte[] alert = body.readByteArray();
        try {
            executor.execute(() -> sendOrTerminate(response(alert)));
        } catch (RejectedExecutionException stopping) {
            sendOrTerminate(new TextResponse(503, "The listener is stopping. Send the alert again."));
        }
    }

    private TextResponse response(byte[] alert) {
        try {
            return switch (queue.offer(receiver.receive(authorization, alert))) {
                case QUEUED -> new TextResponse(200, "Received.");
                case REPEATED -> new TextResponse(200, "Received before.");
                case NOT_RECORDED -> new TextResponse(500, "Cannot record the alert. Send the alert again.");
                case FULL ->
                    new TextResponse(503, "Too many alerts are queued. Send the alert again.")
                            .withHeader(HttpHeaders.RETRY_AFTER, "60");
            };
        } catch (WebhookPayloadException e) {
            return new TextResponse(400, e.getMessage() + ".");
        } catch (RuntimeException e) {
            return new TextResponse(500, "Internal error. Send the alert again.");
        }
    }

    private void sendOrTerminate(TextResponse text) {
        try {
            send(text);
        } catch (HttpException | IOException e) {
            // The client disconnected. If Enzoic sends the alert again, it is detected as repeated.
            if (channel != null) {
                channel.terminateExchange();
            }
        }
    }

    private void send(TextResponse text) throws HttpException, IOException {
        AsyncResponseProducer producer = new BasicResponseProducer(
                text,
                new StringAsyncEntityProducer(
                        text.sentence() + "\n", ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
        response = producer;
        if (channel != null && context != null) {
            producer.sendResponse(channel, context);
        }
    }

    @Override
    public int available() {
        AsyncResponseProducer producer = response;
        return producer == null ? 0 : producer.available();
    }

    @Override
    public void produce(DataStreamChannel data) throws IOException {
        AsyncResponseProducer producer = response;
        if (producer != null) {
            producer.produce(data);
        }
    }

    @Override
    public void failed(Exception cause) {
        // The connection is closed, so a response cannot be sent.
    }

    @Override
    public void releaseResources() {}

    /** A response, with a sentence as its body. */
    static final class TextResponse extends BasicHttpResponse {
        private static final long serialVersionUID = 1;

        private final String sentence;

        TextResponse(int status, String sentence) {
            super(status);
            this.sentence = sentence;
            setHeader(HttpHeaders.CONNECTION, "close");
        }

        TextResponse withHeader(String header, String value) {
            setHeader(header, value);
            return this;
        }

        String sentence() {
            return sentence;
        }
    }
}
