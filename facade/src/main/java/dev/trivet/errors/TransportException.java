package dev.trivet.errors;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if there is no response, or no complete one: the host is unknown, no connection or TLS
 * session could be established, the connection broke, a timeout elapsed, or the client was closed.
 *
 * <p>Also thrown if a proxy requires authentication; then the {@linkplain #status status} is 407.
 * Otherwise it is that of the incomplete response, or 0 if there was no response.
 *
 * <p>The {@linkplain #getCause() cause}, if any, is an {@link IOException}, for example of OkHttp
 * or the platform. If its message, or that of one of its causes, contains something that must not
 * be logged, such as a credential or an address, the cause is a redacted copy. The copy has the
 * nearest class of the platform, such as {@link SocketTimeoutException}.
 */
public final class TransportException extends TrivetException {
    private static final long serialVersionUID = 1;

    static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    /**
     * The JVM's message starts with the host. In Android's message, the host is in quotes after
     * other words.
     */
    private static final Pattern UNKNOWN_HOST = Pattern.compile("(?:.*\")?([\\p{Alnum}._-]+)(?:[\":].*)?");

    private static final Pattern CONNECT_TO = Pattern.compile("Failed to connect to /?(\\S+)");

    private final boolean isNotSent;
    private final boolean isFinal;

    /**
     * Creates the exception.
     *
     * @param error the exception from OkHttp
     * @param redaction removes secrets and addresses from its messages
     */
    TransportException(ErrorContext failure, IOException error, Redaction redaction) {
        super(failure, describe(failure, error, redaction), RedactedCause.of(error, redaction));
        isNotSent = happenedBeforeSending(error);
        // A closed client cannot be reopened.
        isFinal = error instanceof ClosedException || error.getCause() instanceof RejectedExecutionException;
    }

    private TransportException(ErrorContext failure, @Nullable Throwable cause) {
        super(
                failure.respondedWith(PROXY_AUTHENTICATION_REQUIRED, failure.headers),
                "a proxy requires authentication; set a proxyAuthenticator in the HTTP client",
                cause);
        isNotSent = true;
        isFinal = true;
    }

    /**
     * Creates the exception for a proxy that requires authentication. The vendor did not receive
     * the request.
     */
    static TransportException proxyAuthentication(ErrorContext failure, @Nullable Throwable cause) {
        return new TransportException(failure, cause);
    }

    @Override
    public boolean isRetryable() {
        return !isFinal;
    }

    @Override
    boolean wasRejected() {
        return isNotSent;
    }

    private static boolean happenedBeforeSending(IOException cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || (cause instanceof SocketTimeoutException && isConnectTimeout(cause));
    }

    /**
     * Returns whether a timeout elapsed while connecting. Connect and read timeouts differ only in
     * their messages. After a read timeout the server may have received the request.
     */
    private static boolean isConnectTimeout(IOException timeout) {
        return messageContains(timeout, "connect");
    }

    /**
     * Returns whether a proxy requires authentication. OkHttp has one message for a proxy that
     * rejects a tunnel, and another one for a response with 407 if no proxy was set.
     */
    static boolean isAboutProxyAuthentication(IOException error) {
        return messageContains(error, "failed to authenticate with proxy")
                || messageContains(error, "http_proxy_auth (407)");
    }

    /** Describes the failure without class names, because a shrinker renames classes. */
    private static String describe(ErrorContext failure, IOException error, Redaction redaction) {
        boolean hasResponse = failure.status != 0;
        String detail = redaction.clean(error.getMessage());
        String suffix = detail == null ? "" : ": " + detail;
        if (error instanceof ClosedException) {
            return ClosedException.MESSAGE;
        }
        if (error.getCause() instanceof RejectedExecutionException) {
            return "the threads of the HTTP client were shut down";
        }
        if (error instanceof UnknownHostException) {
            Matcher host = UNKNOWN_HOST.matcher(detail == null ? "" : detail);
            return "could not reach " + (host.matches() ? host.group(1) : "the host") + " (unknown host)";
        }
        if (error instanceof ConnectException) {
            return "could not connect" + target(detail) + reason(error, redaction);
        }
        if (error instanceof NoRouteToHostException) {
            return "could not connect (no route to the host)";
        }
        if (isTimeout(error)) {
            return isConnectTimeout(error)
                    ? "could not connect in time"
                    : hasResponse ? "the response was not complete in time" : "no response in time";
        }
        if (error instanceof SSLPeerUnverifiedException) {
            return "the server's certificate is not valid for this host" + suffix;
        }
        if (isBrokenConnection(error)) {
            return "the connection was closed before the response was " + (hasResponse ? "complete" : "received");
        }
        if (error instanceof SSLException) {
            return "could not establish a secure connection (TLS)" + suffix;
        }
        if (error instanceof ProtocolException) {
            return "the response is not valid HTTP" + suffix;
        }
        return (hasResponse ? "no complete response" : "no response") + suffix;
    }

    private static String target(@Nullable String detail) {
        Matcher target = CONNECT_TO.matcher(detail == null ? "" : detail);
        return target.find() ? " to " + target.group(1) : "";
    }

    /**
     * Returns the reason, which is in the message of the cause. The message of OkHttp's exception
     * contains the address.
     */
    private static String reason(IOException error, Redaction redaction) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        String reason = redaction.clean(cause.getMessage());
        return reason == null ? "" : " (" + reason + ")";
    }

    private static boolean isTimeout(IOException error) {
        return error instanceof SocketTimeoutException
                || (error instanceof InterruptedIOException && messageContains(error, "timeout"));
    }

    private static boolean isBrokenConnection(IOException error) {
        return error instanceof EOFException
                || error instanceof SocketException
                || messageContains(error, "unexpected end of stream")
                || messageContains(error, "stream was reset")
                || messageContains(error, "connection reset");
    }

    private static boolean messageContains(IOException error, String words) {
        String message = error.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
