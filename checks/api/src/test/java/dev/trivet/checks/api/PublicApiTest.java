package dev.trivet.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    @Test
    void of_fixture_listsWhatConsumersCanUse() throws IOException {
        assertThat(PublicApi.of(Path.of("target/test-classes"))).isEqualTo("""
                        @NullMarked package dev.trivet.checks.api.fixture

                        public enum dev.trivet.checks.api.fixture.Color
                          enum constant BLUE
                          enum constant RED
                          public int rank()
                          public static Color valueOf(String)
                          public static Color[] values()

                        public sealed interface dev.trivet.checks.api.fixture.Error
                          public static void create()
                          public abstract void report()
                          public default void retry()

                        public record dev.trivet.checks.api.fixture.Error.Known implements Error
                          public Known(int)
                          public int code()
                          public boolean equals(Object)
                          public int hashCode()
                          public void report()
                          public String toString()

                        public @interface dev.trivet.checks.api.fixture.Marker
                          public abstract int optional() default
                          public abstract String required()

                        public abstract class dev.trivet.checks.api.fixture.Open<T extends @Nullable Object> implements Comparable<String>
                          public static final String CONSTANT = "a \\"b\\"\\u000a\\u00e9\\\\"
                          public static final boolean FLAG = true
                          public static final double FRACTION = 0x1.0624dd2f1a9fcp-9
                          public static final int INHERITED = 1
                          public static final char LETTER = '\\''
                          public static final Object NOT_A_CONSTANT
                          public static final long NUMBER = 1099511627776
                          protected @Nullable T field
                          protected Open(@Nullable T)
                          @Deprecated protected abstract int @Nullable [][] abstractAndDeprecated(java.lang.Error, Error)
                          public <K extends Number & Comparable<K>, V> java.util.Map<K, @Nullable V> generic(java.util.List<? super @Nullable K>, V[] @Nullable ...) throws java.io.IOException, java.util.concurrent.TimeoutException
                          public @Nullable Open<T> inherited(java.util.List<? extends String>)
                          public void inheritedFromInternal()
                          protected void inheritedProtected()
                          public void overridden(@Nullable String)
                          protected final void protectedAndFinal()

                        protected static class dev.trivet.checks.api.fixture.Open.Inner
                          public static void reachable()
                        """);
    }
}
