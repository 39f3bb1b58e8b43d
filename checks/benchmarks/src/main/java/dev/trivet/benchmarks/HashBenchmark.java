package dev.trivet.benchmarks;

import com.google.common.hash.Hashing;
import dev.trivet.EmailHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Normalizes an ASCII address and computes its SHA-256 hash as hexadecimal digits. */
@State(Scope.Thread)
public class HashBenchmark {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final String[] addresses =
            IntStream.range(0, 1 << 10).mapToObj(TestData::email).toArray(String[]::new);
    private final String[] normalized = Arrays.stream(addresses)
            .map(address -> address.toLowerCase(Locale.ROOT))
            .toArray(String[]::new);
    private final MessageDigest digest = TestData.sha256();
    private int next;

    @Benchmark
    public String trivet() {
        return EmailHash.of(address()).hex();
    }

    /** Uses the JDK's classes, without checks, and one digest for all addresses. */
    @Benchmark
    public String floor() {
        return hex(digest.digest(address().strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }

    /** The floor without the normalization: the addresses are in lower case. */
    @Benchmark
    public String bareDigest() {
        return hex(digest.digest(normalized[next++ & (normalized.length - 1)].getBytes(StandardCharsets.UTF_8)));
    }

    /** Hashes as Enzoic's client does in the root locale. White space is not stripped. */
    @Benchmark
    public String enzoicClient() {
        return com.enzoic.client.utilities.Hashing.sha256(address().toLowerCase(Locale.ROOT));
    }

    @Benchmark
    public String guava() {
        return Hashing.sha256()
                .hashString(address().strip().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .toString();
    }

    private static String hex(byte[] hash) {
        byte[] hex = new byte[2 * hash.length];
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = DIGITS[(hash[i] >> 4) & 0xf];
            hex[2 * i + 1] = DIGITS[hash[i] & 0xf];
        }
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    private String address() {
        return addresses[next++ & (addresses.length - 1)];
    }
}
