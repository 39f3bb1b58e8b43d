package dev.trivet.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trivet.sandbox.server.ScheduledResponse.Ending;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParser;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerConnection;
import org.apache.hc.core5.http.io.HttpServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.apache.hc.core5.http.message.RequestLine;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server that can truncate its responses.
 *
 * <ul>
 *   <li>Each connection has a thread. Connections are kept alive as HTTP/1.1 specifies, except
 *       after a malformed request or an incomplete response.
 *   <li>Only the beginning of a request body above the limit is kept.
 *   <li>Nagle's algorithm is off: with it, responses can take 40 ms longer.
 * </ul>
 */
final class HttpServer implements Closeable {

    private static final int BACKLOG = 200;
    private static final long CLOSE_SECONDS = 5;

    // Both limits are exclusive.
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 << 10)
            .setMaxHeaderCount(201)
            .build();

    // The headers of a fault may contradict its body, so the body is written independently of them.
    private static final DefaultBHttpServerConnectionFactory PROTOCOL = DefaultBHttpServerConnectionFactory.builder()
            .http1Config(LIMITS)
            .charCodingConfig(CharCodingConfig.custom()
                    .setCharset(UTF_8)
                    .setMalformedInputAction(CodingErrorAction.REPLACE)
                    .setUnmappableInputAction(CodingErrorAction.REPLACE)
                    .build())
            .outgoingContentLengthStrategy(response -> ContentLengthStrategy.UNDEFINED)
            .requestParserFactory(config -> new RequestParser())
            .build();

    private final ServerSocket listening;
    private final @Nullable SSLSocketFactory tls;
    private final int maxBodyBytes;
    private final String origin;
    private final Function<Request, ScheduledResponse> handler;
    private final HttpService service = new Service();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(task -> new Thread(task, "trivet-sandbox-connection"));

    /**
     * Creates a server and binds its port. {@link #start} accepts connections.
     *
     * @param port the port, or 0 for any free port
     * @param tls creates the sockets of HTTPS, or null for plain HTTP
     * @param handler returns the response to a request; called on the connection's thread
     */
    HttpServer(
            InetAddress host,
            int port,
            @Nullable SSLSocketFactory tls,
            int maxBodyBytes,
            Function<Request, ScheduledResponse> handler)
            throws IOException {
        this.listening = new ServerSocket(port, BACKLOG, host);
        this.tls = tls;
        this.maxBodyBytes = maxBodyBytes;
        this.handler = handler;
        InetAddress reachable = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        String root = new HttpUrl.Builder()
                .scheme(tls == null ? "http" : "https")
                .host(reachable.getHostAddress())
                .port(listening.getLocalPort())
                .build()
                .toString();
        this.origin = root.substring(0, root.length() - 1);
    }

    void start() {
        new Thread(this::accept, "trivet-sandbox").start();
    }

    /** Returns scheme, host and port, without a trailing slash. */
    String origin() {
        return origin;
    }

    /** Closes all connections, and waits a few seconds for their threads to end. */
    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
        for (Socket connection : connections) {
            connection.close();
        }
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The server did not stop: a request is still in progress.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                accept(listening.accept());
            } catch (IOException disconnected) {
                // The connection was closed before it was accepted, or the server was closed.
            }
        }
    }

    private void accept(Socket connection) throws IOException {
        connections.add(connection);
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException closed) {
            // The server may have closed its connections before this connection was added.
            connection.close();
        }
    }

    private void serve(Socket connection) {
        try (connection;
                Socket socket = tls == null ? connection : secure(connection, tls);
                HttpServerConnection http = PROTOCOL.createConnection(socket)) {
            socket.setTcpNoDelay(true);
            while (http.isOpen()) {
                service.handleRequest(http, HttpCoreContext.create());
            }
        } catch (IOException | HttpException disconnected) {
            // The client disconnected, or the server closed the connection.
        } finally {
            connections.remove(connection);
        }
    }

    private static Socket secure(Socket connection, SSLSocketFactory tls) throws IOException {
        SSLSocket secure = (SSLSocket)
                tls.createSocket(connection, connection.getInetAddress().getHostAddress(), connection.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    private void handle(ClassicHttpRequest incoming, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        ScheduledResponse scheduled = handler.apply(request(incoming));
        if (scheduled.ending() != Ending.DISCONNECT) {
            ClassicHttpResponse response = new BasicClassicHttpResponse(scheduled.code());
            fill(response, scheduled);
            if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(incoming, response, context)) {
                response.setHeader("Connection", "close");
            }
            trigger.submitResponse(response);
        }
        if (scheduled.ending() != Ending.COMPLETE) {
            throw new ConnectionClosedException();
        }
    }

    private Request request(ClassicHttpRequest incoming) throws HttpException, IOException {
        if (!incoming.getPath().startsWith("/")) {
            throw new ProtocolException("The request target is not a path");
        }
        Headers.Builder builder = new Headers.Builder();
        for (Header header : incoming.getHeaders()) {
            builder.addUnsafeNonAscii(header.getName(), header.getValue());
        }
        Headers headers = builder.build();
        try {
            HttpUrl url = HttpUrl.get(origin + incoming.getPath());
            return new Request(incoming.getMethod(), url, headers, body(incoming.getEntity(), headers), Map.of());
        } catch (TruncatedChunkException disconnected) {
            throw disconnected;
        } catch (MalformedChunkCodingException | IllegalArgumentException malformed) {
            throw new ProtocolException("Malformed request", malformed);
        }
    }

    private RequestBody body(@Nullable HttpEntity entity, Headers headers) throws IOException {
        byte[] kept = {};
        long size = 0;
        if (entity != null) {
            InputStream body = entity.getContent();
            kept = body.readNBytes(maxBodyBytes);
            size = kept.length + body.transferTo(OutputStream.nullOutputStream());
        }
        return new RequestBody(headers.get("Content-Type"), new String(kept, UTF_8), size);
    }

    private static void fill(ClassicHttpResponse response, ScheduledResponse scheduled) {
        int code = scheduled.code();
        Headers headers = scheduled.headers();
        int size = scheduled.body().size();
        response.setCode(code);
        for (int i = 0; i < headers.size(); i++) {
            response.addHeader(headers.name(i), headers.value(i));
        }
        if (code != 204 && code != 304 && headers.get("Content-Length") == null) {
            response.addHeader("Content-Length", size);
        }
        int sent = scheduled.ending() == Ending.HALF_BODY ? size / 2 : size;
        response.setEntity(new ByteArrayEntity(scheduled.body().toByteArray(), 0, sent, null));
    }

    /** Sends the same response to all malformed requests. */
    private final class Service extends HttpService {

        Service() {
            super(
                    HttpProcessorBuilder.create().build(),
                    new BasicHttpServerExpectationDecorator(HttpServer.this::handle),
                    LIMITS,
                    DefaultConnectionReuseStrategy.INSTANCE,
                    null);
        }

        @Override
        protected void handleException(HttpException malformed, ClassicHttpResponse response) {
            fill(response, ScheduledResponse.of(Response.json(400, Map.of("error", "Malformed request"))));
        }
    }

    /**
     * Keeps the request target as sent, even if it is not a valid URI. Rejects an incomplete
     * request head, which the library accepts.
     */
    private static final class RequestParser extends DefaultHttpRequestParser {

        RequestParser() {
            super(LIMITS);
        }

        @Override
        protected ClassicHttpRequest createMessage(CharArrayBuffer buffer) throws HttpException {
            RequestLine line = BasicLineParser.INSTANCE.parseRequestLine(buffer);
            ClassicHttpRequest request = new BasicClassicHttpRequest(line.getMethod(), null, null, line.getUri());
            request.setVersion(line.getProtocolVersion());
            return request;
        }

        @Override
        public ClassicHttpRequest parse(SessionInputBuffer buffer, InputStream input)
                throws IOException, HttpException {
            return super.parse(buffer, new FilterInputStream(input) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = super.read(bytes, offset, length);
                    if (count < 0) {
                        throw new ConnectionClosedException();
                    }
                    return count;
                }
            });
        }
    }
}
