package dev.trivet.errors;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedactedCauseTest {
    private static final String SECRET = "key-5f1d8a";

    private final Redaction redaction = new Redaction(singletonList(SECRET));

    static Stream<Arguments> exceptionTypes() {
        return Stream.<Arguments>of(
                exceptionType(IOException.class, IOException::new),
                exceptionType(ProtocolException.class, ProtocolException::new),
                exceptionType(ConnectException.class, ConnectException::new),
                exceptionType(NoRouteToHostException.class, NoRouteToHostException::new),
                exceptionType(SocketException.class, SocketException::new),
                exceptionType(SocketException.class, BindException::new),
                exceptionType(SocketTimeoutException.class, SocketTimeoutException::new),
                exceptionType(InterruptedIOException.class, InterruptedIOException::new),
                exceptionType(UnknownHostException.class, UnknownHostException::new),
                exceptionType(UnknownServiceException.class, UnknownServiceException::new),
                exceptionType(EOFException.class, EOFException::new),
                exceptionType(SSLException.class, SSLException::new),
                exceptionType(SSLHandshakeException.class, SSLHandshakeException::new),
                exceptionType(SSLPeerUnverifiedException.class, SSLPeerUnverifiedException::new),
                exceptionType(CertificateException.class, CertificateExpiredException::new),
                exceptionType(RejectedExecutionException.class, RejectedExecutionException::new),
                exceptionType(IllegalStateException.class, IllegalStateException::new),
                exceptionType(IllegalArgumentException.class, NumberFormatException::new),
                exceptionType(RuntimeException.class, ClassCastException::new),
                exceptionType(Error.class, NoClassDefFoundError::new),
                exceptionType(Exception.class, ClassNotFoundException::new));
    }

    private static Arguments exceptionType(Class<? extends Throwable> type, Function<String, Throwable> create) {
        return Arguments.of(type, create);
    }

    @ParameterizedTest
    @MethodSource("exceptionTypes")
    void of_secret_returnsCopyOfNearestClass(Class<?> type, Function<String, Throwable> create) {
        Throwable error = create.apply("no " + SECRET + " of alice@example.com\u001b[2J");
        Throwable redacted = RedactedCause.of(error, redaction);
        assertThat(redacted).isExactlyInstanceOf(type).hasMessage("no [secret] of [address] [2J");
        assertThat(redacted.getStackTrace()).isEqualTo(error.getStackTrace());
    }

    @ParameterizedTest
    @MethodSource("exceptionTypes")
    void of_nothingToRedact_returnsTheSame(Class<?> type, Function<String, Throwable> create) {
        Throwable error = create.apply("unexpected end of stream");
        error.addSuppressed(new IOException("reset"));
        assertThat(RedactedCause.of(error, redaction)).isSameAs(error);
    }

    @Test
    void of_secretInChain_copiesTheWholeChain() {
        IOException error = new IOException("outer", new SSLHandshakeException("inner"));
        error.getCause().addSuppressed(new IOException("suppressed", new RuntimeException(SECRET)));
        Throwable redacted = RedactedCause.of(error, redaction);
        assertThat(printed(redacted)).doesNotContain(SECRET).contains("outer", "inner", "suppressed", "[secret]");
        assertThat(redacted).hasMessage("outer").hasCauseExactlyInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void of_secretOnlyInToString_returnsCopy() {
        IOException error = new IOException("harmless") {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                return "token " + SECRET;
            }
        };
        assertThat(RedactedCause.of(error, redaction)).hasToString("java.io.IOException: harmless");
    }

    @Test
    void of_nullMessage_isKept() {
        assertThat(RedactedCause.of(new IOException(null, new IOException(SECRET)), redaction))
                .hasMessage(null)
                .hasRootCauseMessage("[secret]");
    }

    @Test
    void of_causesInACycle_terminates() {
        IOException one = new IOException("one");
        IOException two = new IOException("two", one);
        one.initCause(two);
        Throwable redacted = RedactedCause.of(one, redaction);
        assertThat(redacted).hasMessage("one").isNotSameAs(one);
        assertThat(Stream.iterate(redacted, cause -> cause != null, Throwable::getCause))
                .hasSize(21);
    }

    @Test
    void of_suppressedExceptionsInACycle_terminates() {
        IOException one = new IOException("one");
        IOException two = new IOException("two");
        one.addSuppressed(two);
        two.addSuppressed(one);
        assertThat(RedactedCause.of(one, redaction).getSuppressed())
                .singleElement()
                .satisfies(copy -> assertThat(copy).hasMessage("two").isNotSameAs(two));
    }

    private static String printed(Throwable error) {
        StringWriter printed = new StringWriter();
        error.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }
}
