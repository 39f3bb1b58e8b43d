package dev.trivet.cli.listen;

import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.disposables.Disposable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;
import org.jspecify.annotations.Nullable;

/**
 * Limits the connections to the webhook: their number, in total and per client address, and the
 * duration of each.
 *
 * <p>A connection above the limit is accepted, and the oldest one without valid credentials is
 * closed instead. Clients that open connections without sending a request therefore never block
 * a client that sends one, even from the same address, which may be that of a proxy.
 */
final class ConnectionLimit implements IOSessionListener {
    static final int MAX_TOTAL = 1_000;
    static final int MAX_PER_ADDRESS = 250;
    static final int MAX_SECONDS = 10;

    private final Scheduler scheduler;
    private final RejectionLog rejections;
    /** The open connections by session ID, the oldest first. */
    private final Map<String, Connection> open = new LinkedHashMap<>();

    ConnectionLimit(Scheduler scheduler, RejectionLog rejections) {
        this.scheduler = scheduler;
        this.rejections = rejections;
    }

    @Override
    public void connected(IOSession session) {
        Connection surplus;
        synchronized (this) {
            Connection connection = new Connection(session);
            open.put(session.getId(), connection);
            surplus = surplus(connection);
        }
        if (surplus != null) {
            rejections.report("too many connections", "Closed a connection: too many are open.");
            surplus.session.close(CloseMode.IMMEDIATE);
        }
    }

    private @Nullable Connection surplus(Connection newest) {
        Predicate<Connection> sameAddress = other -> Objects.equals(other.client(), newest.client());
        if (open.values().stream().filter(sameAddress).count() > MAX_PER_ADDRESS) {
            return oldest(sameAddress, newest);
        }
        return open.size() > MAX_TOTAL ? oldest(any -> true, newest) : null;
    }

    private Connection oldest(Predicate<Connection> condition, Connection otherwise) {
        return open.values().stream()
                .filter(condition)
                .filter(connection -> !connection.trusted)
                .findFirst()
                .orElse(otherwise);
    }

    /** Records that a client has sent valid credentials. */
    synchronized void trust(SocketAddress client) {
        connections(client).forEach(connection -> connection.trusted = true);
    }

    /** Records that a client has received a response. */
    synchronized void respondedTo(SocketAddress client) {
        connections(client).forEach(connection -> connection.responded = true);
    }

    private Stream<Connection> connections(SocketAddress client) {
        return open.values().stream().filter(connection -> client.equals(connection.address));
    }

    private void expire(Connection connection) {
        boolean responded;
        synchronized (this) {
            responded = connection.responded;
        }
        if (!responded) {
            rejections.report(
                    "slow connection",
                    "Closed a connection: no complete request arrived within " + MAX_SECONDS + " seconds.");
        }
        connection.session.close(CloseMode.IMMEDIATE);
    }

    @Override
    public synchronized void disconnected(IOSession session) {
        Connection connection = open.remove(session.getId());
        if (connection != null) {
            connection.timer.dispose();
        }
    }

    @Override
    public void startTls(IOSession session) {}

    @Override
    public void inputReady(IOSession session) {}

    @Override
    public void outputReady(IOSession session) {}

    @Override
    public void timeout(IOSession session) {}

    @Override
    public void exception(IOSession session, Exception failure) {}

    /** An open connection. */
    private final class Connection {
        private final IOSession session;
        private final @Nullable SocketAddress address;
        private final Disposable timer;
        private boolean trusted;
        private boolean responded;

        Connection(IOSession session) {
            this.session = session;
            address = session.getRemoteAddress();
            timer = scheduler.scheduleDirect(() -> expire(this), MAX_SECONDS, TimeUnit.SECONDS);
        }

        @Nullable
        InetAddress client() {
            return address instanceof InetSocketAddress inet ? inet.getAddress() : null;
        }
    }
}
