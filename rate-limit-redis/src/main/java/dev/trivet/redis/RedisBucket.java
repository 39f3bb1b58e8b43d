package dev.trivet.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A Bucket4j bucket in Redis.
 *
 * <ul>
 *   <li>Bucket4j reads the state, computes the new one, and stores it if no other process has
 *       changed it in the meantime. The script that reads it also returns the time of Redis, which
 *       is the only clock of the bucket. One operation at a time may use that clock; a pause does
 *       not.
 *   <li>A new bucket is empty: Redis may have lost the previous one in a restart. The state expires
 *       after a day without use, so that a bucket that is used regularly is new only once.
 *   <li>A pause is a key that expires when the pause ends. The bucket is deleted, and is therefore
 *       empty after the pause.
 * </ul>
 */
final class RedisBucket implements SharedBucket, RedisApi<Object>, TimeMeter {
    private static final Duration STATE_LIFETIME = Duration.ofDays(1);
    private static final long LONGEST_PAUSE = Duration.ofDays(365).toMillis();
    private static final String PAUSED = "PAUSED ";

    private static final String READ = "local pause = redis.call('PTTL', KEYS[2]) "
            + "if pause > 0 then return redis.error_reply('" + PAUSED + "' .. pause) end "
            + "local time = redis.call('TIME') "
            + "return {time[1] * 1000000 + time[2], redis.call('GET', KEYS[1])}";

    private static final String PAUSE = "if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[1]) then "
            + "redis.call('SET', KEYS[2], '', 'PX', ARGV[1]) redis.call('DEL', KEYS[1]) end";

    private final RedisConnection connection;
    private final byte[] stateKey;
    private final byte[] pauseKey;
    private final byte[] probeKey;
    private final AsyncBucketProxy bucket;
    /** The time of Redis when it last read the state, in nanoseconds. */
    private volatile long time;
    /** The time of this process when it last received the state, in nanoseconds. */
    private volatile long receivedAt;

    /** @param key identifies the bucket; braces keep its keys in one slot of a cluster */
    RedisBucket(RedisConnection connection, String key, int burst, int perSecond) {
        this.connection = connection;
        this.stateKey = ("trivet:{" + key + "}:bucket").getBytes(US_ASCII);
        this.pauseKey = ("trivet:{" + key + "}:pause").getBytes(US_ASCII);
        this.probeKey = ("trivet:{" + key + "}:probe").getBytes(US_ASCII);
        BucketConfiguration configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .initialTokens(0))
                .build();
        this.bucket = new LettuceBasedProxyManagerBuilder<>(this)
                .clientClock(this)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(STATE_LIFETIME))
                .build()
                .asAsync()
                .getProxy(stateKey, () -> CompletableFuture.completedFuture(configuration));
    }

    @Override
    public CompletionStage<?> ready() {
        return run(() -> CompletableFuture.completedFuture(true));
    }

    @Override
    public CompletionStage<Long> reserve(int permits) {
        // The wait begins when Redis reads the state, shortly before this process receives it.
        return run(() -> bucket.consumeIgnoringRateLimits(permits)
                .thenApply(wait -> Math.max(0, wait - (connection.nanos() - receivedAt))));
    }

    @Override
    public CompletionStage<?> release(int permits) {
        return run(() -> bucket.addTokens(permits));
    }

    @Override
    public CompletionStage<?> drain() {
        return run(bucket::tryConsumeAsMuchAsPossible);
    }

    @Override
    public CompletionStage<?> pause(Duration duration) {
        long millis = Math.max(1, Math.min(duration.toMillis(), LONGEST_PAUSE));
        byte[][] keys = {stateKey, pauseKey};
        return run(() -> connection
                .commands()
                .eval(
                        PAUSE,
                        ScriptOutputType.STATUS,
                        keys,
                        Long.toString(millis).getBytes(US_ASCII))
                .toCompletableFuture());
    }

    @Override
    public @Nullable Throwable outage() {
        return connection.outage();
    }

    /**
     * Runs an operation, and reports its failure to the connection, unless the calls are paused.
     * The connection limits the time of each command. The operation needs more commands while other
     * processes change the bucket.
     */
    private <T> CompletionStage<T> run(Supplier<CompletableFuture<T>> operation) {
        return connection.ready().<T>thenCompose(ready -> operation.get()).handle((result, error) -> {
            if (error == null) {
                return result;
            }
            Throwable cause = RedisConnection.cause(error);
            PausedException paused = paused(cause);
            if (paused == null) {
                connection.failed(cause, probeKey);
            }
            throw new CompletionException(paused == null ? cause : paused);
        });
    }

    private static @Nullable PausedException paused(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof RedisCommandExecutionException && message != null && message.startsWith(PAUSED)
                ? new PausedException(MILLISECONDS.toNanos(Long.parseLong(message.substring(PAUSED.length()))))
                : null;
    }

    @Override
    public RedisFuture<byte[]> get(Object key) {
        CommandArgs<byte[], byte[]> arguments = new CommandArgs<>(ByteArrayCodec.INSTANCE)
                .add(READ)
                .add(2)
                .addKey(stateKey)
                .addKey(pauseKey);
        return connection.commands().dispatch(CommandType.EVAL, new StateOutput(), arguments);
    }

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, Object[] keys, byte[][] arguments) {
        return connection.commands().eval(script, type, new byte[][] {stateKey}, arguments);
    }

    @Override
    public RedisFuture<?> delete(Object key) {
        return connection.commands().del(stateKey);
    }

    @Override
    public long currentTimeNanos() {
        return time;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }

    /** A decoder of the response to {@link #READ}. It stores the time, and outputs the state. */
    private final class StateOutput extends CommandOutput<byte[], byte[], byte[]> {
        @SuppressWarnings("NullAway") // Lettuce expects null if there is no output yet.
        StateOutput() {
            super(ByteArrayCodec.INSTANCE, null);
        }

        @Override
        public void set(long micros) {
            time = MICROSECONDS.toNanos(micros);
            receivedAt = connection.nanos();
        }

        @Override
        @SuppressWarnings("NullAway") // Null if the bucket does not exist.
        public void set(@Nullable ByteBuffer state) {
            output = state == null ? null : codec.decodeValue(state);
        }
    }
}
