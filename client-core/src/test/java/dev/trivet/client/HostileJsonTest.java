package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that are made to be expensive cost no more to read than ordinary ones of their size.
 *
 * <p>The cost is counted in bytes that the reading thread allocates. Paths, texts and numbers are what could grow faster than
 * the document, and all of them are allocated.
 */
final class HostileJsonTest {
    private static final int SIZE = 1_000_000;
    private static final String ORDINARY_ITEM = """
            {"id":"2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0","email":"john.hill@example.com","licensed":true,
            "creationTimestamp":1698604061,"location":null,"groups":["Engineering","London"]}""";
    private static final JsonAdapter<Map<String, Object>> FREE_FORM = JsonAdapters.map(JsonAdapters.FREE_FORM);
    private static final JsonAdapter<Map<String, List<Long>>> LONGS =
            JsonAdapters.map(JsonAdapters.list(JsonAdapters.LONG));
    private static final JsonAdapter<Map<String, RawValue<BigDecimal>>> LENIENT =
            JsonAdapters.map(JsonAdapters.RAW_NUMBER);

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("one long number", FREE_FORM, "{\"a\":" + "1".repeat(SIZE) + "}"),
                Arguments.of("one long integer", LONGS, "{\"a\":[" + "1".repeat(SIZE) + "]}"),
                Arguments.of("one long lenient number", LENIENT, "{\"a\":" + "1".repeat(SIZE) + "}"),
                Arguments.of("one long lenient text", LENIENT, "{\"a\":\"" + "1".repeat(SIZE) + "\"}"),
                Arguments.of("the longest numbers", FREE_FORM, "{\"a\":[" + repeated("9".repeat(1_000)) + "]}"),
                Arguments.of("large exponents", FREE_FORM, "{\"a\":[" + repeated("1e1000") + "]}"),
                Arguments.of("integers with exponents", LONGS, "{\"a\":[" + repeated("1e18") + "]}"),
                Arguments.of("integers with zeros", LONGS, "{\"a\":[" + repeated("1." + "0".repeat(990)) + "]}"),
                Arguments.of(
                        "numbers below a long name", LONGS, "{\"" + "n".repeat(2_000) + "\":[" + repeated("1") + "]}"),
                Arguments.of(
                        "numbers below many long names",
                        FREE_FORM,
                        ("{\"" + "n".repeat(2_000) + "\":").repeat(250) + "[" + repeated("0.1") + "]"
                                + "}".repeat(250)),
                Arguments.of("one long name", FREE_FORM, "{\"" + "n".repeat(SIZE) + "\":1}"),
                Arguments.of("names of one hash", FREE_FORM, "{" + collidingMembers() + "}"),
                Arguments.of("one name, repeated", FREE_FORM, "{" + repeated("\"aaaaaaaa\":\"b\"") + "}"),
                Arguments.of("blanks", FREE_FORM, "{" + " ".repeat(SIZE) + "}"),
                Arguments.of("escapes", FREE_FORM, "{\"a\":\"" + "\\u0041".repeat(SIZE / 6) + "\"}"),
                Arguments.of("too deep", FREE_FORM, "{\"a\":" + "[".repeat(SIZE) + "}"),
                Arguments.of("deep lists", FREE_FORM, "{\"a\":[" + repeated("[".repeat(100) + "]".repeat(100)) + "]}"),
                Arguments.of("another type at the end", LONGS, "{\"a\":[" + repeated("1") + ",\"\"]}"),
                Arguments.of("no JSON", FREE_FORM, "<".repeat(SIZE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void fromJson_hostileDocument_costsAtMostTenTimesAnOrdinaryOne(String name, JsonAdapter<?> adapter, String json) {
        String ordinary = "{\"result\":[" + repeated(ORDINARY_ITEM) + "]}";

        assertThat(allocated(adapter, json)).isLessThan(10 * allocated(FREE_FORM, ordinary));
    }

    /** Returns the number of bytes that reading a document allocates, whether it is refused or not. */
    private static long allocated(JsonAdapter<?> adapter, String json) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // The first reading loads classes.
        for (int i = 0; i < 2; i++) {
            Buffer source = new Buffer().writeUtf8(json);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            Throwable refused = catchThrowable(() -> adapter.fromJson(JsonReader.of(source)));
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            assertThat(refused == null || refused instanceof JsonDataException || refused instanceof IOException)
                    .isTrue();
        }
        return least;
    }

    @Test
    void name_long_isRefusedWithAShortMessage() {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> FREE_FORM.fromJson("{\"" + "n".repeat(2_049) + "\":1}"))
                .withMessageMatching("A property name of more than 2048 characters at path \\$\\.n{498}\u2026n{500}");
    }

    @Test
    void path_long_isShortened() {
        String names = "{\"" + "n".repeat(2_000) + "\":";

        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> JsonAdapters.map(JsonAdapters.map(JsonAdapters.list(JsonAdapters.LONG)))
                        .fromJson(names.repeat(2) + "[1,2.5]}}"))
                .withMessageMatching("Expected an integer of 64 bits but was another number at path \\$.*\u2026n*\\[1]")
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(1_100));
    }

    @Test
    void lenient_longText_isKeptAndMeansNothing() throws IOException {
        String digits = "1".repeat(1_001);
        String time = "2024-07-29T15:51:28." + "0".repeat(1_000) + "Z";

        assertThat(JsonAdapters.RAW_NUMBER.fromJson(digits).text()).isEqualTo(digits);
        assertThat(JsonAdapters.RAW_NUMBER.fromJson(digits).value()).isNull();
        assertThat(RawValue.instant(time).text()).isEqualTo(time);
        assertThat(RawValue.instant(time).value()).isNull();
        assertThat(RawValue.instant("2024-07-29T15:51:28." + "0".repeat(900) + "Z")
                        .value())
                .isEqualTo("2024-07-29T15:51:28Z");
    }

    private static String repeated(String item) {
        return Stream.generate(() -> item).limit(SIZE / (item.length() + 1)).collect(Collectors.joining(","));
    }

    /** Returns members whose names all have the same hash code. */
    private static String collidingMembers() {
        return IntStream.range(0, 1 << 15)
                .mapToObj(bits -> IntStream.range(0, 15)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .collect(Collectors.joining(","));
    }
}
