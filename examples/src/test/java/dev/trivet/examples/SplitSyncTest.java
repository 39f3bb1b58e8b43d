package dev.trivet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.InvalidAddressException;
import dev.trivet.PushSecurity;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxEmployee;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sync.ExposureSync;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/**
 * Tests {@link SplitSync} in this process and in separate ones. The following command measures
 * larger runs, of several subscribers and of {@link ExposureSync}, with responses of Enzoic that
 * take five seconds:
 *
 * <pre>{@code
 * mvn -q -pl examples -am verify -Dtest=SplitSyncTest -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dtrivet.employees=20000 -Dtrivet.subscribers=4 -Dtrivet.latency=5000
 * }</pre>
 */
class SplitSyncTest {
    private static final int EMPLOYEES = Integer.getInteger("trivet.employees", 1_200);
    private static final int SUBSCRIBERS = Integer.getInteger("trivet.subscribers", 2);
    private static final Duration LATENCY = Duration.ofMillis(Integer.getInteger("trivet.latency", 0));

    private static String redisUri;
    private static RedisServer redis;

    @BeforeAll
    static void startRedis() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        redisUri = "redis://127.0.0.1:" + port;
        redis = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
    }

    @AfterAll
    static void stopRedis() throws IOException {
        redis.stop();
    }

    @Test
    void main_severalSubscribers_subscribeAllEmployees() throws Exception {
        try (Sandbox sandbox = sandbox()) {
            long start = System.nanoTime();
            List<Process> processes = new ArrayList<>();
            try {
                for (int i = 0; i < SUBSCRIBERS; i++) {
                    processes.add(start(sandbox, "subscribe"));
                }
                processes.add(start(sandbox, "read"));
                for (Process process : processes) {
                    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
                    assertThat(process.exitValue()).isZero();
                }
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
            print(SUBSCRIBERS + " subscribers", start);

            assertThat(sandbox.subscribedUsernameHashes()).containsExactlyInAnyOrderElementsOf(hashes(sandbox));
            assertThat(sandbox.journal().throttled(Vendor.PUSH)).isZero();
        }
    }

    @Test
    void run_oneProcess_subscribesAllEmployees() {
        try (Sandbox sandbox = sandbox();
                PushSecurity push = push(sandbox);
                Enzoic enzoic = enzoic(sandbox)) {
            long start = System.nanoTime();
            ExposureSync.from(push).to(enzoic).run();
            print("one process", start);

            assertThat(sandbox.subscribedUsernameHashes()).containsExactlyInAnyOrderElementsOf(hashes(sandbox));
        }
    }

    @Test
    @SuppressWarnings("unchecked") // The offsets are variable arguments of a generic type.
    void subscribe_subscriberKilled_batchIsSentByAnother() {
        try (Sandbox sandbox = Sandbox.builder().employees(20).start();
                PushSecurity push = push(sandbox);
                Enzoic enzoic = enzoic(sandbox);
                RedisClient client = RedisClient.create(redisUri);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            RedisCommands<String, String> commands = connection.sync();
            SplitSync sync = new SplitSync(commands, "killed", Duration.ZERO);
            sync.read(push);
            assertThat(commands.xreadgroup(
                            Consumer.from("subscribers", "killed"), StreamOffset.lastConsumed("sync:{killed}:batches")))
                    .hasSize(1);

            assertThat(sync.subscribe(enzoic)).isEqualTo(hashes(sandbox).size());

            assertThat(sandbox.subscribedUsernameHashes()).containsExactlyInAnyOrderElementsOf(hashes(sandbox));
            assertThat(commands.xlen("sync:{killed}:batches")).isZero();
        }
    }

    private static Sandbox sandbox() {
        Sandbox sandbox = Sandbox.builder().employees(EMPLOYEES).start();
        sandbox.inject(
                Vendor.ENZOIC,
                Fault.served().delay(LATENCY).on("subscribeUsers").forever());
        return sandbox;
    }

    private static PushSecurity push(Sandbox sandbox) {
        return PushSecurity.builder()
                .apiKey(sandbox.pushApiKey())
                .baseUrl(sandbox.pushUrl())
                .build();
    }

    private static Enzoic enzoic(Sandbox sandbox) {
        return Enzoic.builder()
                .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
                .baseUrl(sandbox.enzoicUrl())
                .build();
    }

    private static Process start(Sandbox sandbox, String role) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        // JaCoCo measures the process too.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-javaagent:") && option.contains("jacoco"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SplitSync.class.getName(),
                role,
                "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("REDIS_URL", redisUri);
        builder.environment().put("PUSH_API_KEY", sandbox.pushApiKey());
        builder.environment().put("PUSH_BASE_URL", sandbox.pushUrl());
        builder.environment().put("ENZOIC_API_KEY", sandbox.enzoicApiKey());
        builder.environment().put("ENZOIC_API_SECRET", sandbox.enzoicApiSecret());
        builder.environment().put("ENZOIC_BASE_URL", sandbox.enzoicUrl());
        return builder.inheritIO().start();
    }

    private static Set<String> hashes(Sandbox sandbox) {
        Set<String> hashes = new HashSet<>();
        for (SandboxEmployee employee : sandbox.employees()) {
            try {
                hashes.add(EmailHash.of(employee.email()).hex());
            } catch (InvalidAddressException e) {
                // Cannot be subscribed.
            }
        }
        return hashes;
    }

    private static void print(String name, long start) {
        System.out.printf(
                Locale.ROOT,
                "%,d employees, a batch in %,d ms, %s: %.1f s%n",
                EMPLOYEES,
                LATENCY.toMillis(),
                name,
                (System.nanoTime() - start) / 1e9);
    }
}
