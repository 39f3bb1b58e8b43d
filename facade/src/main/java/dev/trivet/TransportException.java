package dev.trivet;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** There was no answer: no connection, a broken one, or none in time. */
public final class TransportException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final boolean connected;

    /**
     * Creates the exception.
     *
     * @param detail what the cause says, fit for a log, or null when it says nothing
     */
    TransportException(Failure failure, @Nullable String detail, IOException cause) {
        super(
                failure,
                (failure.status == 0 ? "no answer: " : "no complete answer: ")
                        + cause.getClass().getSimpleName()
                        + (detail == null ? "" : ": " + detail),
                cause);
        connected = !happenedBeforeSending(cause);
    }

    /** Not when it was our own dispatcher that refused the call: a client that is closed stays so. */
    @Override
    boolean isTransient() {
        return !(requireNonNull(getCause()).getCause() instanceof RejectedExecutionException);
    }

    @Override
    boolean wasSurelyNotCarriedOut() {
        return !connected;
    }

    private static boolean happenedBeforeSending(IOException cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || (cause instanceof SocketTimeoutException && isAboutConnecting(cause.getMessage()));
    }

    /** The platform tells the two timeouts apart by text only. Without the text the request may have been received. */
    private static boolean isAboutConnecting(@Nullable String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains("connect");
    }
}
