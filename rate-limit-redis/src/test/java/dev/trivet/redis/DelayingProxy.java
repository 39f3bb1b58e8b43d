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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A proxy to a port of this machine that delays the bytes in both directions. */
final class DelayingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final Duration delay;
    /** One thread, so that bytes stay in order. */
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    DelayingProxy(int target, Duration delay) throws IOException {
        this.target = target;
        this.delay = delay;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket redis = new Socket(InetAddress.getLoopbackAddress(), target);
            start(() -> forward(client, redis));
            start(() -> forward(redis, client));
        }
    }

    private void forward(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[8_192];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            byte[] bytes = Arrays.copyOf(buffer, length);
            timer.schedule(
                    () -> {
                        out.write(bytes);
                        return null;
                    },
                    delay.toNanos(),
                    NANOSECONDS);
        }
        from.close();
        to.close();
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
