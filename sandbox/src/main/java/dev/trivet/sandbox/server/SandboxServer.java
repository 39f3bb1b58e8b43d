package dev.trivet.sandbox.server;

import dev.trivet.sandbox.server.ScheduledResponse.Ending;
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
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.HttpUrl;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The HTTP server of a sandbox. The first path segment selects the handler of a request. */
public final class SandboxServer implements Closeable {

    /** Larger than realistic requests, and small enough to hold in memory. */
    static final int MAX_BODY_BYTES = 16 << 20;

    private static final int CERTIFICATE_DAYS = 30;

    private final Map<String, Function<Request, ScheduledResponse>> handlers = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final InetAddress host;
    private final @Nullable HeldCertificate certificate;
    private @Nullable HttpServer server;

    /**
     * Creates a server without starting it.
     *
     * @param host the address to listen on
     * @param https whether to serve HTTPS instead of HTTP, with a generated certificate
     */
    public SandboxServer(InetAddress host, boolean https) {
        this.host = host;
        this.certificate = https ? selfSigned(host) : null;
    }

    /**
     * Adds a handler.
     *
     * @param prefix one path segment with a leading slash
     * @param handler receives requests whose URL does not contain the prefix
     */
    public void mount(String prefix, Function<Request, ScheduledResponse> handler) {
        handlers.put(prefix, handler);
    }

    /**
     * Starts listening.
     *
     * @param port the port, or 0 for any free port
     * @throws IOException if the port cannot be bound; the message names the port and the address
     */
    public void start(int port) throws IOException {
        try {
            server = new HttpServer(
                    host,
                    port,
                    certificate == null ? null : socketFactory(certificate),
                    MAX_BODY_BYTES,
                    this::dispatch);
            server.start();
        } catch (BindException notBound) {
            throw new IOException(
                    "Cannot listen on port " + port + " of " + host.getHostAddress() + ": " + notBound.getMessage(),
                    notBound);
        }
    }

    /** Returns the base URL, without a trailing slash. */
    public String url() {
        return Objects.requireNonNull(server).origin();
    }

    /** Returns the certificate, or null without HTTPS. */
    public @Nullable HeldCertificate certificate() {
        return certificate;
    }

    /** Stops listening, and ends all delays. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        if (server != null) {
            server.close();
        }
    }

    private ScheduledResponse dispatch(Request request) {
        ScheduledResponse response = handle(request);
        return awaitClose(response.delay()) ? response.withEnding(Ending.DISCONNECT) : response;
    }

    /** Waits for a delay, and returns whether the server was closed during it. */
    private boolean awaitClose(Duration delay) {
        try {
            return !delay.isZero() && closed.await(TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
        } catch (InterruptedException closing) {
            return true;
        }
    }

    private ScheduledResponse handle(Request request) {
        if (host.isLoopbackAddress()) {
            // On other addresses, clients may use any name of the machine.
            try {
                CrossSiteGuard.requireLocalHost(request.header("Host"));
            } catch (HttpError error) {
                return error(error.status(), error.reason());
            }
        }
        HttpUrl url = request.url();
        Function<Request, ScheduledResponse> handler =
                handlers.get("/" + url.pathSegments().get(0));
        if (handler == null) {
            return error(404, "The first path segment must be one of " + String.join(", ", handlers.keySet()));
        }
        return handler.apply(
                request.withUrl(url.newBuilder().removePathSegment(0).build()));
    }

    private static ScheduledResponse error(int status, String reason) {
        return ScheduledResponse.of(Response.json(status, Map.of("error", reason)));
    }

    /** Returns a certificate whose private key is kept in memory only. */
    private static HeldCertificate selfSigned(InetAddress host) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .commonName("Trivet sandbox")
                .duration(CERTIFICATE_DAYS, TimeUnit.DAYS)
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("::1");
        if (!host.isLoopbackAddress() && !host.isAnyLocalAddress()) {
            builder.addSubjectAlternativeName(host.getHostAddress());
        }
        return builder.build();
    }

    private static SSLSocketFactory socketFactory(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory();
    }
}
