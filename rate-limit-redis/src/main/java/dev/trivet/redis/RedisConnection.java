package dev.trivet.redis;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to Redis that is established when it is first used. After a failure, a write is
 * attempted at intervals until it succeeds. Lettuce reconnects if the connection was closed. If
 * the server does not respond, the connection is replaced: the server may have another address now.
 */
final class RedisConnection implements AutoCloseable {
    /**
     * Short, because processes may exceed the limit while only some of them have reconnected, and
     * the others use their local share.
     */
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(200);

    /**
     * The ratio of the timeout of connecting to that of a command. Connecting includes loading the
     * classes of Netty, perhaps on a busy machine.
     */
    private static final int CONNECT_TIMEOUT_FACTOR = 5;

    private final RedisURI uri;
    private final boolean isCluster;
    private final Duration timeout;
    private final Scheduler scheduler;
    private final RedisAvailabilityListener listener;
    private final List<Runnable> recoveryObservers = new CopyOnWriteArrayList<>();

    private final Object lock = new Object();
    private @Nullable ClientResources resources;
    private @Nullable AbstractRedisClient client;
    private @Nullable CompletableFuture<StatefulConnection<byte[], byte[]>> connection;
    /** The commands of the last connection. */
    private volatile @Nullable RedisClusterAsyncCommands<byte[], byte[]> commands;

    private volatile @Nullable Throwable outage;
    private boolean isClosed;

    RedisConnection(
            RedisURI uri,
            boolean isCluster,
            Duration timeout,
            Scheduler scheduler,
            RedisAvailabilityListener listener) {
        this.uri = uri;
        this.isCluster = isCluster;
        this.timeout = timeout;
        this.scheduler = scheduler;
        this.listener = listener;
    }

    /** Returns the time of this process, in nanoseconds. */
    long nanos() {
        return scheduler.now(NANOSECONDS);
    }

    /** Returns the failure that started the outage, or null if Redis is available. */
    @Nullable
    Throwable outage() {
        return outage;
    }

    /** Runs {@code observer} each time Redis is available again. */
    void onRecovery(Runnable observer) {
        recoveryObservers.add(observer);
    }

    /** Completes when the connection is established, or fails. */
    CompletionStage<?> ready() {
        synchronized (lock) {
            if (isClosed) {
                return CompletableFuture.failedFuture(new RateLimiterUnavailableException(null));
            }
            if (connection == null) {
                // connect() blocks; connectAsync() fails until the nodes of a cluster are known.
                connection = CompletableFuture.supplyAsync(this::connect, Schedulers.io()::scheduleDirect);
            }
            // Only a copy times out. The original completes when the connection is established, so
            // that disconnect() can close the connection.
            return connection.copy().orTimeout(CONNECT_TIMEOUT_FACTOR * timeout.toMillis(), MILLISECONDS);
        }
    }

    /** Returns the commands of the connection, which must be {@linkplain #ready ready}. */
    RedisClusterAsyncCommands<byte[], byte[]> commands() {
        return requireNonNull(commands);
    }

    private StatefulConnection<byte[], byte[]> connect() {
        AbstractRedisClient redisClient = client();
        if (redisClient instanceof RedisClusterClient) {
            StatefulRedisClusterConnection<byte[], byte[]> connected =
                    ((RedisClusterClient) redisClient).connect(ByteArrayCodec.INSTANCE);
            commands = connected.async();
            return connected;
        }
        StatefulRedisConnection<byte[], byte[]> connected = connect((RedisClient) redisClient);
        commands = connected.async();
        return connected;
    }

    private static StatefulRedisConnection<byte[], byte[]> connect(RedisClient client) {
        try {
            return client.connect(ByteArrayCodec.INSTANCE);
        } catch (RedisConnectionException e) {
            if (!(e.getCause() instanceof RedisConnectionException)) {
                throw e;
            }
            // The connection was closed during the handshake. Lettuce may report this instead of
            // the server's response, such as that the password is wrong.
            return client.connect(ByteArrayCodec.INSTANCE);
        }
    }

    private AbstractRedisClient client() {
        synchronized (lock) {
            if (client == null) {
                resources = ClientResources.builder()
                        .reconnectDelay(Delay.constant(PROBE_INTERVAL))
                        .build();
                // Operations must fail immediately while disconnected. But the client of a cluster
                // connects to a node when it sends the first command to that node, and would
                // reject this command.
                ClusterClientOptions options = ClusterClientOptions.builder()
                        .disconnectedBehavior(
                                isCluster ? DisconnectedBehavior.ACCEPT_COMMANDS : DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(timeout))
                        .socketOptions(SocketOptions.builder()
                                .connectTimeout(timeout.multipliedBy(CONNECT_TIMEOUT_FACTOR))
                                .build())
                        .build();
                if (isCluster) {
                    RedisClusterClient created = RedisClusterClient.create(resources, uri);
                    created.setOptions(options);
                    client = created;
                } else {
                    RedisClient created = RedisClient.create(resources, uri);
                    created.setOptions(options);
                    client = created;
                }
            }
            return client;
        }
    }

    /**
     * Reports the failure of an operation.
     *
     * @param probeKey the key of the write that checks whether Redis is available again; in a
     *     cluster, it is on the node that failed
     */
    void failed(Throwable cause, byte[] probeKey) {
        synchronized (lock) {
            if (outage != null || isClosed) {
                return;
            }
            outage = cause;
            notifyListener(() -> listener.becameUnavailable(cause));
        }
        scheduleProbe(probeKey);
    }

    private void scheduleProbe(byte[] key) {
        scheduler.scheduleDirect(() -> probe(key), PROBE_INTERVAL.toMillis(), MILLISECONDS);
    }

    private void probe(byte[] key) {
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            if (connection != null && connection.isCompletedExceptionally()) {
                connection = null;
            }
        }
        // A write, because a replica that accepts only reads is not sufficient.
        ready().thenCompose(ready -> commands().set(key, new byte[0], SetArgs.Builder.px(1_000)))
                .whenComplete((written, error) -> {
                    if (error == null) {
                        recovered();
                        return;
                    }
                    if (isTimeout(cause(error))) {
                        disconnect();
                    }
                    scheduleProbe(key);
                });
    }

    /** Returns the failure of the stage that failed first. */
    static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof RedisCommandTimeoutException;
    }

    private void disconnect() {
        @Nullable CompletionStage<StatefulConnection<byte[], byte[]>> replaced;
        synchronized (lock) {
            replaced = connection;
            connection = null;
        }
        if (replaced != null) {
            replaced.thenCompose(StatefulConnection::closeAsync);
        }
    }

    private void recovered() {
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            outage = null;
            notifyListener(listener::becameAvailable);
        }
        recoveryObservers.forEach(Runnable::run);
    }

    /** An exception of the listener must not keep this connection from recovering. */
    private static void notifyListener(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            RxJavaPlugins.onError(e);
        }
    }

    @Override
    public void close() {
        @Nullable AbstractRedisClient closedClient;
        @Nullable ClientResources closedResources;
        synchronized (lock) {
            isClosed = true;
            closedClient = client;
            closedResources = resources;
        }
        if (closedClient != null) {
            closedClient.shutdown(Duration.ZERO, timeout);
        }
        if (closedResources != null) {
            var unused = closedResources.shutdown(0, timeout.toMillis(), MILLISECONDS);
        }
    }
}
