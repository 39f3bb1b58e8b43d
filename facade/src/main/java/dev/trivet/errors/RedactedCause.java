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
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Redacts an exception that becomes a cause. Logs contain the whole chain of causes, and the
 * messages of OkHttp and the platform may quote a credential or an address from a response.
 *
 * <p>An exception is kept if nothing is redacted in it, its causes and its suppressed exceptions.
 * Otherwise it is replaced by a copy with redacted messages, the same stack traces, and the nearest
 * class of the platform. {@code instanceof} has the same result for the copy, for the classes of
 * {@code java.io}, {@code java.net} and {@code javax.net.ssl} that OkHttp throws.
 */
final class RedactedCause {
    /** Longer chains of causes are cut, because a chain may be cyclic. */
    private static final int MAX_DEPTH = 20;

    /** A class comes before its superclass. */
    private static final Map<Class<? extends Throwable>, Function<@Nullable String, Throwable>> COPIES = copies();

    private final Redaction redaction;

    private RedactedCause(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Returns {@code error} itself, or a redacted copy. */
    static Throwable of(Throwable error, Redaction redaction) {
        RedactedCause redacted = new RedactedCause(redaction);
        return redacted.isClean(error, MAX_DEPTH) ? error : redacted.copy(error, MAX_DEPTH);
    }

    private boolean isClean(Throwable error, int depth) {
        if (depth == 0
                || !isClean(error.getMessage())
                || !isClean(error.getLocalizedMessage())
                || !isClean(error.toString().replace(error.getClass().getName(), ""))) {
            return false;
        }
        for (Throwable suppressed : error.getSuppressed()) {
            if (!isClean(suppressed, depth - 1)) {
                return false;
            }
        }
        return error.getCause() == null || isClean(error.getCause(), depth - 1);
    }

    private boolean isClean(@Nullable String text) {
        return text == null || text.isEmpty() || text.equals(redaction.clean(text));
    }

    private Throwable copy(Throwable error, int depth) {
        Throwable copy = newInstance(error, redaction.clean(error.getMessage()));
        copy.setStackTrace(error.getStackTrace());
        if (depth > 0) {
            if (error.getCause() != null) {
                copy.initCause(copy(error.getCause(), depth - 1));
            }
            for (Throwable suppressed : error.getSuppressed()) {
                copy.addSuppressed(copy(suppressed, depth - 1));
            }
        }
        return copy;
    }

    /** Returns an exception of the nearest class of the platform, without a cause. */
    private static Throwable newInstance(Throwable error, @Nullable String message) {
        for (Map.Entry<Class<? extends Throwable>, Function<@Nullable String, Throwable>> copy : COPIES.entrySet()) {
            if (copy.getKey().isInstance(error)) {
                return copy.getValue().apply(message);
            }
        }
        return new Exception(message);
    }

    private static Map<Class<? extends Throwable>, Function<@Nullable String, Throwable>> copies() {
        Map<Class<? extends Throwable>, Function<@Nullable String, Throwable>> copies = new LinkedHashMap<>();
        copies.put(SSLHandshakeException.class, SSLHandshakeException::new);
        copies.put(SSLPeerUnverifiedException.class, SSLPeerUnverifiedException::new);
        copies.put(SSLProtocolException.class, SSLProtocolException::new);
        copies.put(SSLException.class, SSLException::new);
        copies.put(CertificateException.class, CertificateException::new);
        copies.put(ConnectException.class, ConnectException::new);
        copies.put(NoRouteToHostException.class, NoRouteToHostException::new);
        copies.put(SocketException.class, SocketException::new);
        copies.put(SocketTimeoutException.class, SocketTimeoutException::new);
        copies.put(InterruptedIOException.class, InterruptedIOException::new);
        copies.put(UnknownHostException.class, UnknownHostException::new);
        copies.put(UnknownServiceException.class, UnknownServiceException::new);
        copies.put(ProtocolException.class, ProtocolException::new);
        copies.put(EOFException.class, EOFException::new);
        copies.put(IOException.class, IOException::new);
        copies.put(RejectedExecutionException.class, RejectedExecutionException::new);
        copies.put(IllegalStateException.class, IllegalStateException::new);
        copies.put(IllegalArgumentException.class, IllegalArgumentException::new);
        copies.put(RuntimeException.class, RuntimeException::new);
        copies.put(Error.class, Error::new);
        return copies;
    }
}
