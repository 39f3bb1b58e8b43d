package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.redis.RedisRateLimiters;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.embedded.RedisServer;

/** Tests {@code --rate-limit} and {@code TRIVET_RATE_LIMIT}. */
class SharedRateLimitTest {
    private static final String PASSWORD = "hunter2";

    private static int port;
    private static RedisServer redis;

    private final Sandbox vendors = Sandbox.builder().employees(10).start();
    private final CommandRunner trivet = new CommandRunner().with(vendors);

    @TempDir
    private Path folder;

    @BeforeAll
    static void startRedis() throws IOException {
        port = freePort();
        redis = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .setting("requirepass " + PASSWORD)
                .build();
        redis.start();
    }

    @AfterAll
    static void stopRedis() throws IOException {
        redis.stop();
    }

    @BeforeEach
    void clear() {
        redis(RedisCommands::flushall);
    }

    @AfterEach
    void stop() {
        vendors.close();
    }

    @Test
    void run_sameKeyAsLibrary_usesSameLimit() {
        try (RedisRateLimiters limiters = RedisRateLimiters.builder(uri()).build()) {
            limiters.pushSecurity(vendors.pushApiKey(), vendors.pushUrl())
                    .acquire(null)
                    .blockingAwait();
        }
        List<String> limits = keys();

        assertThat(trivet.with("TRIVET_RATE_LIMIT", uri()).run("push", "employees", "list"))
                .isZero();

        assertThat(keys()).hasSize(1).isEqualTo(limits);
    }

    @ParameterizedTest
    @CsvSource({
        "push blocked-urls list, PUSH",
        "enzoic subscriptions list, ENZOIC",
        "probely targets clear-2fa --yes ID, PROBELY"
    })
    void run_anyVendor_usesSharedLimit(String command, Vendor vendor) {
        String id = vendors.probelyTargetIds().get(0);

        assertThat(trivet.with("TRIVET_RATE_LIMIT", uri())
                        .run(command.replace("ID", id).split(" ")))
                .isZero();

        assertThat(keys()).hasSize(1);
        assertThat(vendors.journal().requests(vendor)).isPositive();
    }

    @Test
    void run_sync_usesALimitForEachVendor() {
        assertThat(trivet.with("TRIVET_RATE_LIMIT", uri()).run("sync")).isZero();

        assertThat(keys()).hasSize(2);
    }

    @Test
    void run_variableInCredentialsFile_isUsed() throws IOException {
        Path file = folder.resolve("credentials");
        Files.writeString(file, "TRIVET_RATE_LIMIT=" + uri() + "\n");

        assertThat(trivet.run("push", "employees", "list", "--credentials", file.toString()))
                .isZero();

        assertThat(keys()).hasSize(1);
        assertThat(trivet.err()).doesNotContain("unknown variable", PASSWORD);
    }

    @Test
    void run_optionAndVariable_prefersOption() throws IOException {
        trivet.with("TRIVET_RATE_LIMIT", uri());

        assertThat(trivet.run("push", "employees", "list", "--rate-limit", "redis://127.0.0.1:" + freePort()))
                .isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(keys()).isEmpty();
    }

    @Test
    void run_passwordInOption_exits2WithoutPassword() {
        assertThat(trivet.run("push", "employees", "list", "--rate-limit", uri()))
                .isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err())
                .isEqualTo("--rate-limit must not contain a password, because other users of this machine can read it."
                        + " Set TRIVET_RATE_LIMIT instead.\n");
    }

    @Test
    void run_invalidUri_exits2WithoutUri() {
        trivet.with("TRIVET_RATE_LIMIT", "rediss//:" + PASSWORD + "@redis.example.com");

        assertThat(trivet.run("push", "employees", "list")).isEqualTo(ExitCode.USAGE);

        assertThat(trivet.err())
                .startsWith("Cannot use TRIVET_RATE_LIMIT: The Redis URI is not valid.")
                .hasLineCount(1)
                .doesNotContain(PASSWORD, "example");
        assertThat(vendors.journal().requests(Vendor.PUSH)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "push employees list",
                "push apps get ID",
                "enzoic subscriptions status a@example.com",
                "enzoic subscriptions add a@example.com"
            })
    void run_redisUnreachable_exits4WithoutPassword(String command) throws IOException {
        trivet.with("TRIVET_RATE_LIMIT", "redis://:" + PASSWORD + "@127.0.0.1:" + freePort());

        assertThat(trivet.run(command.split(" "))).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.err())
                .startsWith("Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: Connection refused.")
                .hasLineCount(1)
                .doesNotContain(PASSWORD);
    }

    @Test
    void run_redisUnreachableInSync_reportsProgress() throws IOException {
        assertThat(trivet.run("sync", "--rate-limit", "redis://127.0.0.1:" + freePort()))
                .isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.lastErrorLine())
                .isEqualTo("Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: Connection refused."
                        + " So far: 0 newly subscribed, 0 removed. Run again to finish.");
    }

    @Test
    void run_unknownHost_exits4() {
        assertThat(trivet.run("push", "employees", "list", "--rate-limit", "redis://redis.invalid"))
                .isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.err())
                .isEqualTo("Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: unknown host.\n");
    }

    @Test
    void run_wrongPassword_exits4WithoutPassword() {
        trivet.with("TRIVET_RATE_LIMIT", "redis://:wrong-secret@127.0.0.1:" + port);

        assertThat(trivet.run("push", "employees", "list")).isEqualTo(ExitCode.VENDOR_OR_NETWORK);

        assertThat(trivet.err())
                .contains("Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: WRONGPASS")
                .hasLineCount(1)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void run_lettuce_isLoadedOnlyIfUsed(boolean isShared) throws Exception {
        Path log = folder.resolve("classes");

        int code = listInProcess(isShared ? uri() : null, "-Xlog:class+load:file=" + log + ":none");

        assertThat(code).isZero();
        assertThat(output()).doesNotContain("SLF4J", "WARN");
        assertThat(Files.readAllLines(log).stream()
                        .anyMatch(line -> line.matches("(io\\.(lettuce|netty)|reactor)\\..*")))
                .isEqualTo(isShared);
    }

    @Test
    void run_sentinelUnreachable_printsOneMessage() throws Exception {
        int code = listInProcess("redis-sentinel://127.0.0.1:" + freePort() + "#main");

        assertThat(code).isEqualTo(ExitCode.VENDOR_OR_NETWORK);
        assertThat(output())
                .startsWith("Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: ")
                .hasLineCount(1);
    }

    /**
     * Runs {@code push employees list} in a separate process, where the libraries log to standard
     * error, and returns the exit code.
     */
    private int listInProcess(String rateLimit, String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "push",
                "employees",
                "list"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(trivet.environment());
        builder.environment().remove("TRIVET_RATE_LIMIT");
        if (rateLimit != null) {
            builder.environment().put("TRIVET_RATE_LIMIT", rateLimit);
        }
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static String uri() {
        return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static List<String> keys() {
        return redis(commands -> commands.keys("*"));
    }

    private static <T> T redis(Function<RedisCommands<String, String>, T> operation) {
        try (RedisClient client = RedisClient.create(uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return operation.apply(connection.sync());
        }
    }
}
