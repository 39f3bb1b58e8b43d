package dev.trivet.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local server with the lists and subscriptions that the rows use. The programs whose CPU time is
 * measured run in separate processes, so their figures do not include the cost of the server.
 *
 * <p>Half of the employees are subscribed. Changes are not stored, so each run starts from the
 * same state.
 */
final class VendorServer implements Closeable {
    static {
        // Otherwise, each body is delayed until the client has acknowledged the header.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern HASH = Pattern.compile("\"[0-9a-f]{64}\"");

    private final int employees;
    private final int pages;
    private final byte[] accounts = TestData.accountPage(50);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService delayed = Executors.newScheduledThreadPool(2);
    /** The number of hashes that were subscribed since the last call of {@link #takeAdded}. */
    private final AtomicInteger added = new AtomicInteger();

    private volatile long latencyMillis;
    /** The offset of the page whose {@code next} skips seven items, or -1. */
    private volatile int skipAt = -1;

    private volatile boolean throttled;
    private final AtomicInteger rejected = new AtomicInteger();
    /** The {@link System#nanoTime} when the token bucket is full again. */
    private long fullAt = System.nanoTime();

    /**
     * Starts a server.
     *
     * @param employees the number of employees
     * @param pages the number of pages of 50 accounts
     */
    VendorServer(int employees, int pages) {
        this.employees = employees;
        this.pages = pages;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/accounts", exchange -> handle(exchange, this::accountPage));
        server.createContext("/v1/employees", exchange -> handle(exchange, this::employeePage));
        server.createContext("/alert-subscriptions", exchange -> handle(exchange, this::subscriptions));
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Limits the requests for accounts to 10 per second and a burst of 10, and delays each
     * response.
     *
     * @param newSkipAt the offset of the page whose {@code next} skips seven items, or -1
     */
    VendorServer throttled(long newLatencyMillis, int newSkipAt) {
        latencyMillis = newLatencyMillis;
        skipAt = newSkipAt;
        throttled = true;
        return this;
    }

    /** Returns the number of requests that were rejected with 429. */
    int rejected() {
        return rejected.get();
    }

    /** Returns the number of hashes that were subscribed since the last call. */
    int takeAdded() {
        return added.getAndSet(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        delayed.shutdownNow();
    }

    private void handle(HttpExchange exchange, Handler handler) throws IOException {
        byte[] body = handler.respond(exchange);
        if (latencyMillis == 0) {
            send(exchange, body);
        } else {
            Future<?> unused = delayed.schedule(
                    () -> {
                        send(exchange, body);
                        return null;
                    },
                    latencyMillis,
                    TimeUnit.MILLISECONDS);
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            // An empty body marks a rejected request.
            int status = body.length == 0 ? 429 : exchange.getRequestMethod().equals("POST") ? 201 : 200;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] accountPage(HttpExchange exchange) {
        if (throttled && !admit()) {
            rejected.incrementAndGet();
            return new byte[0];
        }
        int offset = parameter(exchange, "offset", 0);
        if (pages <= 1) {
            return accounts;
        }
        String page = new String(accounts, StandardCharsets.UTF_8);
        String paging = paging(offset, 50, pages * 50);
        return (page.substring(0, page.lastIndexOf(",\"paging\":")) + paging).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] employeePage(HttpExchange exchange) {
        int offset = parameter(exchange, "offset", 0);
        int limit = parameter(exchange, "limit", 50);
        StringBuilder json = new StringBuilder("{\"result\":[");
        for (int i = offset; i < Math.min(offset + limit, employees); i++) {
            json.append(i == offset ? "" : ",")
                    .append("{\"id\":\"2a2197de-ad2c-47e4-8dcb-")
                    .append(1_000_000_000_000L + i)
                    .append("\",\"email\":\"")
                    .append(TestData.email(i))
                    .append("\",\"firstName\":\"First")
                    .append(i)
                    .append("\",\"lastName\":\"Last-Name\",\"department\":\"Security Engineering\"")
                    .append(",\"location\":\"New York\"")
                    .append(",\"licensed\":true,\"chatopsEnabled\":true,\"groups\":[\"engineering\",\"marketing\"]")
                    .append(",\"creationTimestamp\":")
                    .append(1_600_000_000 + i)
                    .append('}');
        }
        return json.append(']')
                .append(paging(offset, limit, employees))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private String paging(int offset, int limit, int total) {
        int next = offset + limit + (offset == skipAt ? 7 : 0);
        return ",\"paging\":{\"moreResults\":" + (next < total) + ",\"next\":\"" + next + "\"}}";
    }

    private byte[] subscriptions(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
            int hashes = Math.toIntExact(HASH.matcher(body).results().count());
            added.addAndGet(hashes);
            return ("{\"added\":" + hashes + ",\"alreadyExisted\":0}").getBytes(StandardCharsets.UTF_8);
        }
        int from = parameter(exchange, "pagingToken", 0);
        int to = Math.min(from + 2 * parameter(exchange, "pageSize", 100), employees);
        MessageDigest digest = TestData.sha256();
        StringBuilder json = new StringBuilder("{\"count\":" + (employees + 1) / 2 + ",\"usernameHashes\":[");
        for (int i = from; i < to; i += 2) {
            byte[] address = TestData.email(i).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            json.append(i == from ? "\"" : ",\"")
                    .append(HexFormat.of().formatHex(digest.digest(address)))
                    .append('"');
        }
        json.append(']');
        if (to < employees) {
            json.append(",\"pagingToken\":\"").append(to).append('"');
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int parameter(HttpExchange exchange, String name, int defaultValue) {
        String query = exchange.getRequestURI().getQuery();
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([0-9]+)").matcher(query == null ? "" : query);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : defaultValue;
    }

    private synchronized boolean admit() {
        long nanosPerPermit = 100_000_000;
        long now = System.nanoTime();
        long start = Math.max(fullAt, now);
        if (start - now > 9 * nanosPerPermit) {
            return false;
        }
        fullAt = start + nanosPerPermit;
        return true;
    }

    private interface Handler {
        byte[] respond(HttpExchange exchange) throws IOException;
    }
}
