package dev.trivet.examples;

import static java.util.Objects.requireNonNull;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.InvalidAddressException;
import dev.trivet.PushSecurity;
import dev.trivet.push.model.Employee;
import dev.trivet.redis.OutagePolicy;
import dev.trivet.redis.RedisRateLimiters;
import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Splits a sync over several processes: one reads the employees from Push Security, and the others
 * subscribe them at Enzoic.
 *
 * <ul>
 *   <li>The reader shares the rate limit of its API key with all other processes that use the key
 *       and the same Redis.
 *   <li>Batches of hashes pass through a Redis stream, from which they are removed when they are
 *       subscribed. Redis must be as well protected as the addresses.
 *   <li>A batch whose subscriber was killed is sent again by another one. If the reader was killed,
 *       start it again with the same run name. Enzoic ignores hashes that are already subscribed.
 *   <li>Former employees remain subscribed; see {@code ExposureSync.withPrune}.
 * </ul>
 */
public final class SplitSync {
    /** The default batch size of {@code ExposureSync}. Enzoic documents no maximum. */
    private static final int BATCH_SIZE = 1_000;

    private static final String GROUP = "subscribers";
    private static final String HASHES = "hashes";
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);

    private final RedisCommands<String, String> redis;
    private final Duration takeOver;
    private final String batches;
    private final String complete;

    /**
     * Creates a sync.
     *
     * @param run the name of the run, which is the same in all its processes
     * @param takeOver the time after which the batch of another subscriber is sent again
     */
    public SplitSync(RedisCommands<String, String> redis, String run, Duration takeOver) {
        this.redis = redis;
        this.takeOver = takeOver;
        batches = "sync:{" + run + "}:batches";
        complete = "sync:{" + run + "}:complete";
        try {
            redis.xgroupCreate(StreamOffset.from(batches, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException e) {
            // Another process has created the group.
        }
        redis.expire(batches, TIME_TO_LIVE);
    }

    /**
     * Runs one of the processes. The arguments are {@code read} or {@code subscribe}, and the name
     * of the run. The environment variable {@code REDIS_URL} is the URI of Redis; the others are
     * those of {@code fromEnv()}.
     */
    public static void main(String[] args) {
        if (args.length != 2 || !Set.of("read", "subscribe").contains(args[0])) {
            throw new IllegalArgumentException("Usage: SplitSync read|subscribe RUN");
        }
        String url = requireNonNull(System.getenv("REDIS_URL"), "REDIS_URL is not set.");
        // Checks the URI first: Lettuce's message about an invalid URI contains the password.
        RedisRateLimiters.Builder limits = RedisRateLimiters.builder(url).outagePolicy(OutagePolicy.await());
        try (RedisClient client = RedisClient.create(url);
                StatefulRedisConnection<String, String> connection = client.connect()) {
            SplitSync sync = new SplitSync(connection.sync(), args[1], Duration.ofMinutes(5));
            if (args[0].equals("read")) {
                String key = requireNonNull(System.getenv("PUSH_API_KEY"), "PUSH_API_KEY is not set.");
                try (RedisRateLimiters limiters = limits.build();
                        PushSecurity push = PushSecurity.builder()
                                .fromEnv()
                                .rateLimiter(limiters.pushSecurity(key))
                                .build()) {
                    System.out.println("read: " + sync.read(push));
                }
            } else {
                try (Enzoic enzoic = Enzoic.builder().fromEnv().build()) {
                    System.out.println("subscribed: " + sync.subscribe(enzoic));
                }
            }
        }
    }

    /**
     * Adds batches with the hashes of all employees, and returns the number of employees. Those
     * without a valid address are counted, but are in no batch.
     */
    public long read(PushSecurity push) {
        redis.del(complete);
        long number = 0;
        List<EmailHash> batch = new ArrayList<>();
        try {
            for (Employee employee : push.employees().list()) {
                number++;
                try {
                    batch.add(EmailHash.of(employee.getEmail()));
                } catch (InvalidAddressException e) {
                    continue;
                }
                if (batch.size() == BATCH_SIZE) {
                    add(batch);
                    batch.clear();
                }
            }
        } finally {
            if (!batch.isEmpty()) {
                add(batch);
            }
            redis.set(complete, "", SetArgs.Builder.ex(TIME_TO_LIVE));
        }
        return number;
    }

    private void add(List<EmailHash> batch) {
        redis.xadd(batches, Map.of(HASHES, batch.stream().map(EmailHash::hex).collect(Collectors.joining("\n"))));
    }

    /**
     * Subscribes batches until all are subscribed, and returns the number of hashes that this call
     * newly subscribed.
     */
    public long subscribe(Enzoic enzoic) {
        Consumer<String> subscriber = Consumer.from(GROUP, UUID.randomUUID().toString());
        long changed = 0;
        while (!isComplete()) {
            for (StreamMessage<String, String> batch : next(subscriber)) {
                List<EmailHash> hashes = requireNonNull(batch.getBody().get(HASHES))
                        .lines()
                        .map(EmailHash::ofHex)
                        .toList();
                changed += enzoic.users().subscribeAllHashes(hashes).execute().changed();
                redis.multi();
                redis.xack(batches, GROUP, batch.getId());
                redis.xdel(batches, batch.getId());
                redis.exec();
            }
        }
        return changed;
    }

    /** Returns a list of one batch, or an empty list if none is available in time. */
    @SuppressWarnings("unchecked") // The offsets are variable arguments of a generic type.
    private List<StreamMessage<String, String>> next(Consumer<String> subscriber) {
        List<StreamMessage<String, String>> abandoned = redis.xautoclaim(
                        batches,
                        XAutoClaimArgs.Builder.xautoclaim(subscriber, takeOver, "0")
                                .count(1))
                .getMessages();
        return abandoned.isEmpty()
                ? redis.xreadgroup(
                        subscriber, XReadArgs.Builder.block(POLL_TIMEOUT).count(1), StreamOffset.lastConsumed(batches))
                : abandoned;
    }

    private boolean isComplete() {
        return redis.exists(complete) > 0 && redis.xlen(batches) == 0;
    }
}
