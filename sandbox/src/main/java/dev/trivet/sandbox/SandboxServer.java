package dev.trivet.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** The one HTTP server of a sandbox. The first segment of a path says which endpoint answers. */
final class SandboxServer extends Dispatcher implements Closeable {

    /** Far above what a vendor would take, far below what would hurt. */
    static final long MAX_BODY_BYTES = 16 << 20;

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final MockWebServer server = new MockWebServer();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InetAddress host;
    private final @Nullable ServerCertificate certificate;

    /**
     * Creates a server that is not started.
     *
     * @param host the address to listen on
     * @param certificate what HTTPS is served with, or null for plain HTTP
     */
    SandboxServer(InetAddress host, @Nullable ServerCertificate certificate) {
        this.host = host;
        this.certificate = certificate;
        server.setServerSocketFactory(new PromptServerSocketFactory());
        server.setBodyLimit(MAX_BODY_BYTES);
        server.setDispatcher(this);
        // Faults cut connections, and a connection of HTTP/2 would take other requests' answers with it.
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        if (certificate != null) {
            server.useHttps(certificate.socketFactory(), false);
        }
    }

    /** Lets an endpoint answer what begins with {@code prefix}, one segment with its slash in front. */
    void mount(String prefix, Endpoint endpoint) {
        endpoints.put(prefix, endpoint);
    }

    /**
     * Starts listening.
     *
     * @param port the port, or 0 for a free one
     */
    void start(int port) throws IOException {
        try {
            server.start(host, port);
        } catch (BindException taken) {
            throw new IOException("The sandbox cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
    }

    /** Returns the base URL, without a slash at its end. */
    String url() {
        InetAddress named = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        String url = new HttpUrl.Builder()
                .scheme(certificate == null ? "http" : "https")
                .host(named.getHostAddress())
                .port(server.getPort())
                .build()
                .toString();
        return url.substring(0, url.length() - 1);
    }

    /** Ends all waits, too: the server gives up on a connection that is busy for long. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        server.shutdown();
    }

    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
        // The server queues each request for a test to take. Nobody does, so the queue would grow without end.
        server.takeRequest(0, TimeUnit.NANOSECONDS);
        Delivery delivery = answer(recorded);
        if (isClosedWithin(delivery.delay())) {
            return Delivery.cut();
        }
        MockResponse response = delivery.response();
        return "HEAD".equals(recorded.getMethod()) ? response.setBody("") : response;
    }

    private boolean isClosedWithin(Duration time) throws InterruptedException {
        return !time.isZero() && closed.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
    }

    private Delivery answer(RecordedRequest recorded) {
        HttpUrl url = recorded.getRequestUrl();
        if (url == null) {
            return error(400, "The path cannot be read");
        }
        if (host.isLoopbackAddress()) {
            // Elsewhere, clients may know the machine by any name.
            try {
                CrossSiteGuard.requireLocalHost(recorded.getHeader("Host"));
            } catch (Refusal refusal) {
                return error(refusal.status(), refusal.reason());
            }
        }
        Endpoint endpoint = endpoints.get("/" + url.pathSegments().get(0));
        if (endpoint == null) {
            return error(404, "The sandbox serves paths that begin with " + String.join(", ", endpoints.keySet()));
        }
        return endpoint.answer(
                Request.of(recorded, url.newBuilder().removePathSegment(0).build()));
    }

    private static Delivery error(int status, String sentence) {
        return Delivery.of(Answer.json(status, Map.of("error", sentence)));
    }
}
