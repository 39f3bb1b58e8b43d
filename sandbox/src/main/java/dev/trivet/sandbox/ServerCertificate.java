package dev.trivet.sandbox;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate made for one run of the sandbox, signed by itself. Its private key is never written anywhere. */
final class ServerCertificate {

    private static final int DAYS = 30;

    private final HeldCertificate held;

    private ServerCertificate(HeldCertificate held) {
        this.held = held;
    }

    /** Makes a certificate for the loopback names and for {@code host}. */
    static ServerCertificate forHost(InetAddress host) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .commonName("Trivet sandbox")
                .duration(DAYS, TimeUnit.DAYS)
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("::1");
        if (!host.isLoopbackAddress() && !host.isAnyLocalAddress()) {
            builder.addSubjectAlternativeName(host.getHostAddress());
        }
        return new ServerCertificate(builder.build());
    }

    X509Certificate certificate() {
        return held.certificate();
    }

    String pem() {
        return held.certificatePem();
    }

    SSLSocketFactory socketFactory() {
        return new HandshakeCertificates.Builder().heldCertificate(held).build().sslSocketFactory();
    }
}
