package dev.trivet.sandbox;

import dev.trivet.sandbox.Delivery.Ending;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
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
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server that can truncate its responses.
 *
 * <ul>
 *   <li>Each connection has a thread, and is kept alive until the client closes it or sends {@code Connection: close}.
 *   <li>Request bodies are sized or chunked. Only the beginning of a body above the limit is kept.
 *   <li>A packet does not wait for the acknowledgement of the one before, which takes clients up to 40 ms.
 * </ul>
 */
final class HttpServer implements Closeable {

    private static final int BACKLOG = 200;
    private static final long MAX_LINE_BYTES = 64 << 10;
    private static final int MAX_HEADERS = 200;
    private static final long CLOSE_SECONDS = 5;

    private final ServerSocket listening;
    private final @Nullable SSLSocketFactory tls;
    private final long maxBodyBytes;
    private final String origin;
    private final Function<Request, Delivery> handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(task -> new Thread(task, "trivet-sandbox-connection"));

    /**
     * Binds the port. Connections wait until {@link #start}.
     *
     * @param port the port, or 0 for a free one
     * @param tls makes the sockets of HTTPS; null for plain HTTP
     * @param handler returns the response to a request; called on the connection's thread
     */
    HttpServer(
            InetAddress host,
            int port,
            @Nullable SSLSocketFactory tls,
            long maxBodyBytes,
            Function<Request, Delivery> handler)
            throws IOException {
        this.listening = new ServerSocket(port, BACKLOG, host);
        this.tls = tls;
        this.maxBodyBytes = maxBodyBytes;
        this.handler = handler;
        InetAddress named = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
        String root = new HttpUrl.Builder()
                .scheme(tls == null ? "http" : "https")
                .host(named.getHostAddress())
                .port(listening.getLocalPort())
                .build()
                .toString();
        this.origin = root.substring(0, root.length() - 1);
    }

    void start() {
        new Thread(this::accept, "trivet-sandbox").start();
    }

    /** Returns scheme, host and port, without a slash at the end. */
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
                throw new IOException("A request is still being answered.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException gone) {
                // The client left before it was served, or the server was closed.
            } catch (RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                Socket socket = tls == null ? connection : secure(connection, tls)) {
            socket.setTcpNoDelay(true);
            BufferedSource source = Okio.buffer(Okio.source(socket));
            BufferedSink sink = Okio.buffer(Okio.sink(socket));
            while (serveNext(source, sink)) {
                // Kept alive.
            }
        } catch (IOException gone) {
            // The client left, or the server was closed.
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

    /** Serves one request. Returns whether the connection can carry another one. */
    private boolean serveNext(BufferedSource source, BufferedSink sink) throws IOException {
        if (source.exhausted()) {
            return false;
        }
        boolean keeps;
        Request request;
        try {
            String[] line = source.readUtf8LineStrict(MAX_LINE_BYTES).split(" ", -1);
            if (line.length != 3 || !line[1].startsWith("/") || !line[2].startsWith("HTTP/1.")) {
                throw new ProtocolException("This is not a request line");
            }
            Headers headers = headers(source);
            if ("100-continue".equalsIgnoreCase(headers.get("Expect"))) {
                sink.writeUtf8("HTTP/1.1 100 Continue\r\n\r\n").flush();
            }
            keeps = line[2].equals("HTTP/1.1") && !"close".equalsIgnoreCase(headers.get("Connection"));
            request = new Request(line[0], HttpUrl.get(origin + line[1]), headers, content(source, headers), Map.of());
        } catch (ProtocolException | IllegalArgumentException malformed) {
            write(Delivery.of(Answer.json(400, Map.of("error", "The request cannot be read"))), "", false, sink);
            return false;
        }
        Delivery delivery = handler.apply(request);
        if (delivery.ending() == Ending.CUT) {
            return false;
        }
        write(delivery, request.method(), keeps, sink);
        return keeps && delivery.ending() == Ending.COMPLETE;
    }

    private static Headers headers(BufferedSource source) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        for (int count = 0; count <= MAX_HEADERS; count++) {
            String line = source.readUtf8LineStrict(MAX_LINE_BYTES);
            if (line.isEmpty()) {
                return headers.build();
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("This is not a header");
            }
            headers.addUnsafeNonAscii(
                    line.substring(0, colon), line.substring(colon + 1).trim());
        }
        throw new ProtocolException("There are too many headers");
    }

    private Content content(BufferedSource source, Headers headers) throws IOException {
        Buffer kept = new Buffer();
        long size = 0;
        String length = headers.get("Content-Length");
        if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
            for (long chunk = chunkSize(source); chunk > 0; chunk = chunkSize(source)) {
                keep(source, chunk, kept);
                size += chunk;
                source.readUtf8LineStrict(0);
            }
            headers(source); // Trailers, or none.
        } else if (length != null) {
            size = size(length, 10);
            keep(source, size, kept);
        }
        return new Content(headers.get("Content-Type"), kept.readUtf8(), size);
    }

    private static long chunkSize(BufferedSource source) throws IOException {
        String line = source.readUtf8LineStrict(MAX_LINE_BYTES);
        int extension = line.indexOf(';');
        return size(extension < 0 ? line : line.substring(0, extension), 16);
    }

    private static long size(String digits, int radix) throws IOException {
        long size = Long.parseLong(digits.trim(), radix);
        if (size < 0) {
            throw new ProtocolException("This is not a size");
        }
        return size;
    }

    private void keep(BufferedSource source, long size, Buffer kept) throws IOException {
        long wanted = Math.min(size, maxBodyBytes - kept.size());
        source.readFully(kept, wanted);
        source.skip(size - wanted);
    }

    private static void write(Delivery delivery, String method, boolean keeps, BufferedSink sink) throws IOException {
        int code = delivery.code();
        Headers headers = delivery.headers();
        int size = delivery.body().size();
        sink.writeUtf8("HTTP/1.1 " + code + " " + reason(code) + "\r\n");
        for (int i = 0; i < headers.size(); i++) {
            sink.writeUtf8(headers.name(i) + ": " + headers.value(i) + "\r\n");
        }
        if (code != 204 && code != 304 && headers.get("Content-Length") == null) {
            sink.writeUtf8("Content-Length: " + size + "\r\n");
        }
        sink.writeUtf8(keeps ? "\r\n" : "Connection: close\r\n\r\n");
        if (!method.equals("HEAD")) {
            sink.write(delivery.body(), 0, delivery.ending() == Ending.HALF_BODY ? size / 2 : size);
        }
        sink.flush();
    }

    private static String reason(int code) {
        return switch (code / 100) {
            case 2 -> "OK";
            case 3 -> "Redirection";
            case 4 -> "Client Error";
            default -> "Server Error";
        };
    }
}
