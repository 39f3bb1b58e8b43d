package dev.trivet.redis;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/** A Redis server on a free port of this machine. It does not persist its data. */
final class TestRedis implements AutoCloseable {
    private final int port;
    private final String[] settings;
    private RedisServer server;

    private TestRedis(int port, String... settings) throws IOException {
        this.port = port;
        this.settings = settings;
        this.server = start();
    }

    static TestRedis start(String... settings) throws IOException {
        return new TestRedis(freePort(), settings);
    }

    /** Returns a free port. The port of a cluster's bus, which is 10,000 greater, is also free. */
    static int freePort() throws IOException {
        int port = 0;
        while (port == 0 || !isFree(port + 10_000)) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
        }
        return port;
    }

    private static boolean isFree(int port) {
        if (port > 65_535) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Returns the number of scripts that clients have run. */
    long scripts() {
        return info("commandstats", "cmdstat_eval:calls");
    }

    /** Returns the number of bytes that were received and sent. */
    long bytes() {
        return info("stats", "total_net_input_bytes") + info("stats", "total_net_output_bytes");
    }

    private long info(String section, String name) {
        try (RedisClient client = RedisClient.create(uri())) {
            String info = client.connect().sync().info(section);
            Matcher matcher = Pattern.compile(name + "[:=](\\d+)").matcher(info);
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        }
    }

    void restart() throws IOException {
        server = start();
    }

    private RedisServer start() throws IOException {
        RedisServerBuilder builder = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no");
        for (String setting : settings) {
            builder.setting(setting);
        }
        RedisServer started = builder.build();
        started.start();
        return started;
    }

    /** Stops the server. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
