package dev.trivet.redis;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** A proxy to a port of this machine that delays the bytes in both directions, and counts them. */
final class DelayingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Duration delay;
    /** One thread, so that bytes stay in order. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private final AtomicLong bytes = new AtomicLong();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dropped = ConcurrentHashMap.newKeySet();

    DelayingProxy(int target, Duration delay) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, delay);
    }

    /** Creates a proxy that accepts the connections of {@code server}. */
    DelayingProxy(ServerSocket server, int target, Duration delay) {
        this.server = server;
        this.target = target;
        this.delay = delay;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns the number of bytes in both directions. */
    long bytes() {
        return bytes.get();
    }

    /**
     * Stops forwarding bytes of the existing connections without closing them, like a failed
     * network.
     */
    void dropConnections() {
        dropped.addAll(connections);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            start(() -> {
                try (client;
                        Socket redis = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    start(() -> forward(redis, client, client));
                    forward(client, redis, client);
                }
            });
        }
    }

    private void forward(Socket from, Socket to, Socket client) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            connections.add(client);
            byte[] buffer = new byte[8_192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                byte[] copy = Arrays.copyOf(buffer, length);
                bytes.addAndGet(length);
                if (!dropped.contains(client)) {
                    timer.schedule(() -> write(copy, out), delay.toNanos(), NANOSECONDS);
                }
            }
        } finally {
            connections.remove(client);
        }
    }

    private static void write(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
        } catch (IOException closed) {
            // The thread that reads from this connection closes both connections.
        }
    }

    private static void start(Forwarding forwarding) {
        Thread thread = new Thread(() -> {
            try {
                forwarding.run();
            } catch (IOException closed) {
                // The connection or the proxy was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        timer.shutdownNow();
    }

    private interface Forwarding {
        void run() throws IOException;
    }
}
