package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Random;
import okhttp3.mockwebserver.MockResponse;

/** Helpers that several tests share. */
public final class Fixtures {
    private Fixtures() {}

    public static MockResponse json(String body) {
        return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
    }

    /** Returns a source of randomness whose doubles are all {@code value}. */
    public static Random always(double value) {
        return new Random() {
            @Override
            public double nextDouble() {
                return value;
            }
        };
    }

    @SuppressWarnings("unchecked") // The copy has the class of the original.
    public static <T> T serializedCopy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    /** Asserts that a token bucket could have granted a permit at each of {@code nanos}. */
    static void assertWithinRateLimit(List<Long> nanos, int burst, int permitsPerSecond) {
        for (int from = 0; from < nanos.size(); from++) {
            for (int to = from; to < nanos.size(); to++) {
                double seconds = (nanos.get(to) - nanos.get(from)) / 1e9;
                assertThat(to - from + 1.0).isLessThanOrEqualTo(burst + permitsPerSecond * seconds + 1e-6);
            }
        }
    }

    /** Runs the garbage collector until it has collected an unreachable object. */
    static void collectGarbage() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (garbage.get() != null) {
            System.gc();
            // Causes a collection even where explicit ones are disabled.
            assertThat(new byte[1 << 20]).isNotEmpty();
        }
    }
}
