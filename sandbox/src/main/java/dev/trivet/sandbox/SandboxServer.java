package dev.trivet.sandbox;

import dev.trivet.sandbox.Delivery.Ending;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The one HTTP server of a sandbox. The first segment of a path says which endpoint answers. */
final class SandboxServer implements Closeable {

    /** Far above what a vendor would take, far below what would hurt. */
    static final int MAX_BODY_BYTES = 16 << 20;

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InetAddress host;
    private final @Nullable ServerCertificate certificate;
    private @Nullable HttpServer server;

    /**
     * Creates a server that is not started.
     *
     * @param host the address to listen on
     * @param certificate the certificate for HTTPS, or null for plain HTTP
     */
    SandboxServer(InetAddress host, @Nullable ServerCertificate certificate) {
        this.host = host;
        this.certificate = certificate;
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
            server = new HttpServer(
                    host,
                    port,
                    certificate == null ? null : certificate.socketFactory(),
                    MAX_BODY_BYTES,
                    this::dispatch);
            server.start();
        } catch (BindException taken) {
            throw new IOException("The sandbox cannot listen on port " + port + ": " + taken.getMessage(), taken);
        }
    }

    /** Returns the base URL, without a slash at its end. */
    String url() {
        return Objects.requireNonNull(server).origin();
    }

    /** Also ends all delays. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        if (server != null) {
            server.close();
        }
    }

    private Delivery dispatch(Request request) {
        Delivery delivery = answer(request);
        return isClosedWithin(delivery.delay()) ? delivery.withEnding(Ending.CUT) : delivery;
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return !time.isZero() && closed.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            return true;
        }
    }

    private Delivery answer(Request request) {
        if (host.isLoopbackAddress()) {
            // Elsewhere, clients may know the machine by any name.
            try {
                CrossSiteGuard.requireLocalHost(request.header("Host"));
            } catch (Refusal refusal) {
                return error(refusal.status(), refusal.reason());
            }
        }
        HttpUrl url = request.url();
        Endpoint endpoint = endpoints.get("/" + url.pathSegments().get(0));
        if (endpoint == null) {
            return error(404, "The sandbox serves paths that begin with " + String.join(", ", endpoints.keySet()));
        }
        return endpoint.answer(
                request.withUrl(url.newBuilder().removePathSegment(0).build()));
    }

    private static Delivery error(int status, String sentence) {
        return Delivery.of(Answer.json(status, Map.of("error", sentence)));
    }
}
