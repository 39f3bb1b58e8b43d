package dev.trivet.cli.listen;

import dev.trivet.webhook.EnzoicWebhookReceiver;
import io.reactivex.rxjava3.core.Scheduler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.Http1StreamListener;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.apache.hc.core5.util.TimeValue;

/**
 * An HTTP server for Enzoic's webhook requests (Exposure Alerts Service API, section Webhooks). It
 * responds as soon as an alert is recorded.
 *
 * <ul>
 *   <li>A connection does not occupy a thread, and serves one request.
 *   <li>{@link ConnectionLimit} bounds the connections, and constants of this class bound
 *       the request head.
 *   <li>Reports of rejected requests contain no part of the request.
 * </ul>
 */
final class WebhookServer implements Closeable {
    private static final int THREADS = 2;
    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final int MAX_HEADERS = 64;
    private static final int SHUTDOWN_SECONDS = 1;

    private final HttpAsyncServer server;
    private final ExecutorService recorder;
    private final RejectionLog rejections;
    private final int port;

    private WebhookServer(HttpAsyncServer server, ExecutorService recorder, RejectionLog rejections, int port) {
        this.server = server;
        this.recorder = recorder;
        this.rejections = rejections;
        this.port = port;
    }

    /**
     * Starts the server.
     *
     * @param path the path of the webhook; the response to other paths is 404
     * @param scheduler the scheduler of all time limits
     * @param messages receives messages about rejected requests
     * @throws IOException if it cannot listen on the address
     */
    static WebhookServer start(
            InetSocketAddress address,
            String path,
            EnzoicWebhookReceiver receiver,
            AlertQueue queue,
            Scheduler scheduler,
            Consumer<String> messages)
            throws IOException {
        RejectionLog rejections = new RejectionLog(scheduler, messages);
        ConnectionLimit limit = new ConnectionLimit(scheduler, rejections);
        ExecutorService recorder = Executors.newSingleThreadExecutor();
        HttpAsyncServer server = AsyncServerBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(THREADS)
                        .setSoReuseAddress(true)
                        .setBacklogSize(ConnectionLimit.MAX_TOTAL)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(MAX_LINE_BYTES)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .setIOSessionListener(limit)
                .setStreamListener(new ResponseListener(limit, rejections))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setRequestRouter(
                        (request, context) -> () -> new WebhookExchange(path, receiver, queue, limit::trust, recorder))
                .create();
        server.start();
        try {
            ListenerEndpoint endpoint = server.listen(address, URIScheme.HTTP).get();
            return new WebhookServer(
                    server, recorder, rejections, ((InetSocketAddress) endpoint.getAddress()).getPort());
        } catch (ExecutionException e) {
            stop(server, recorder);
            String reason = String.valueOf(e.getMessage());
            // The library's message has a description of the socket before the reason.
            throw new IOException(reason.substring(reason.lastIndexOf(": ") + 1).strip(), e);
        } catch (InterruptedException e) {
            stop(server, recorder);
            throw new InterruptedIOException();
        }
    }

    private static void stop(HttpAsyncServer server, ExecutorService recorder) {
        recorder.shutdownNow();
        server.close(CloseMode.IMMEDIATE);
    }

    /** Returns the port, even if port 0 was requested. */
    int port() {
        return port;
    }

    /** Stops accepting requests. Requests in progress may complete within two seconds. */
    @Override
    public void close() {
        server.initiateShutdown();
        recorder.shutdown();
        try {
            if (recorder.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                server.awaitShutdown(TimeValue.ofSeconds(SHUTDOWN_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop(server, recorder);
        rejections.summarize();
    }

    /**
     * Observes all responses, including those to requests that are not HTTP and therefore have no
     * {@link WebhookExchange}.
     */
    private static final class ResponseListener implements Http1StreamListener {
        private final ConnectionLimit limit;
        private final RejectionLog rejections;

        ResponseListener(ConnectionLimit limit, RejectionLog rejections) {
            this.limit = limit;
            this.rejections = rejections;
        }

        @Override
        public void onResponseHead(HttpConnection connection, HttpResponse response) {
            int status = response.getCode();
            if (status >= 200) {
                limit.respondedTo(connection.getRemoteAddress());
            }
            if (status >= 400 && status < 500) {
                String sentence = response instanceof WebhookExchange.TextResponse text
                        ? text.sentence()
                        : "The request is not valid HTTP, or its head is too large.";
                rejections.report(String.valueOf(status), "Rejected a request with " + status + ": " + sentence);
            }
        }

        @Override
        public void onRequestHead(HttpConnection connection, HttpRequest request) {}

        @Override
        public void onExchangeComplete(HttpConnection connection, boolean keepAlive) {}
    }
}
