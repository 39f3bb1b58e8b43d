package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonAdaptersTest {
    private static final Map<String, String> TOKENS = Map.of(
            "a string", "\"s3cret\"",
            "a number", "4711",
            "a boolean", "true",
            "null", "null",
            "an array", "[\"s3cret\"]",
            "an object", "{\"a\":\"s3cret\"}");

    @ParameterizedTest
    @MethodSource("adaptersAndTheirTokens")
    void fromJson_otherTokenKind_messageShowsThePath(JsonAdapter<?> adapter, List<String> accepted) {
        JsonAdapter<? extends Map<String, ?>> mapAdapter = JsonAdapters.map(adapter);

        TOKENS.forEach((kind, json) -> {
            String document = "{\"property\":" + json + "}";
            if (accepted.contains(kind)) {
                assertThatCode(() -> mapAdapter.fromJson(document)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> mapAdapter.fromJson(document))
                        .isExactlyInstanceOf(JsonDataException.class)
                        .hasMessageStartingWith("Expected a")
                        .hasMessageEndingWith("but was " + kind + " at path $.property")
                        .hasMessageNotContainingAny("s3cret", "4711");
            }
        });
    }

    static Stream<Arguments> adaptersAndTheirTokens() {
        return Stream.of(
                Arguments.of(JsonAdapters.STRING, List.of("a string")),
                Arguments.of(JsonAdapters.BOOLEAN, List.of("a boolean")),
                Arguments.of(JsonAdapters.INTEGER, List.of("a number")),
                Arguments.of(JsonAdapters.LONG, List.of("a number")),
                Arguments.of(JsonAdapters.DOUBLE, List.of("a number")),
                Arguments.of(JsonAdapters.DECIMAL, List.of("a number")),
                Arguments.of(JsonAdapters.UNIX_TIME, List.of("a number")),
                Arguments.of(JsonAdapters.RAW_INSTANT, List.of("a string", "a number", "a boolean")),
                Arguments.of(JsonAdapters.RAW_NUMBER, List.of("a string", "a number", "a boolean")),
                Arguments.of(JsonAdapters.RAW_BOOLEAN, List.of("a string", "a number", "a boolean")),
                Arguments.of(JsonAdapters.PAGE_POSITION, List.of("a string", "a number")),
                Arguments.of(JsonAdapters.list(JsonAdapters.STRING), List.of("an array")),
                Arguments.of(JsonAdapters.listOrOne(JsonAdapters.STRING), List.of("an array", "a string")),
                Arguments.of(JsonAdapters.map(JsonAdapters.STRING), List.of("an object")),
                Arguments.of(JsonAdapters.FREE_FORM, List.copyOf(TOKENS.keySet())));
    }

    @ParameterizedTest
    @MethodSource("adaptersThatRejectNull")
    void toJson_null_isRejected(JsonAdapter<?> adapter) {
        assertThatThrownBy(() -> adapter.toJson(null))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a value but was null at path $");
    }

    static Stream<JsonAdapter<?>> adaptersThatRejectNull() {
        return adaptersAndTheirTokens()
                .<JsonAdapter<?>>map(arguments -> (JsonAdapter<?>) arguments.get()[0])
                .filter(adapter -> adapter != JsonAdapters.FREE_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "5.0, 5",
        "5e0, 5",
        "50e-1, 5",
        "1.698604061e+09, 1698604061",
        "-2147483648, -2147483648",
        "2147483647, 2147483647",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775807.000, 9223372036854775807"
    })
    void long_integralNumber_isRead(String json, long expected) throws IOException {
        assertThat(JsonAdapters.LONG.fromJson(json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.5",
                "1e-1",
                "9223372036854775808",
                "-9223372036854775809",
                "1e19",
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e99999999999999999999"
            })
    void long_fractionOrOverflow_isRejected(String json) {
        assertRejected(JsonAdapters.LONG, json, "Expected an integer of 64 bits but was another number at path $[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "2147483648.0", "0.5", "1e999999999"})
    void integer_fractionOrOverflow_isRejected(String json) {
        assertRejected(
                JsonAdapters.INTEGER, json, "Expected an integer of 32 bits but was another number at path $[1]");
    }

    @Test
    void integer_integralFloat_isRead() throws IOException {
        assertThat(JsonAdapters.INTEGER.fromJson("2.147483647E9")).isEqualTo(Integer.MAX_VALUE);
        assertThat(JsonAdapters.INTEGER.toJson(Integer.MIN_VALUE)).isEqualTo("-2147483648");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e999999999"})
    void double_outOfRange_isRejected(String json) {
        assertRejected(
                JsonAdapters.DOUBLE,
                json,
                "Expected a number within the range of double but was another number at path $[1]");
    }

    @Test
    void double_withinRange_isRead() throws IOException {
        assertThat(JsonAdapters.DOUBLE.fromJson("0.1")).isEqualTo(0.1);
        assertThat(JsonAdapters.DOUBLE.fromJson("1.7976931348623157e308")).isEqualTo(Double.MAX_VALUE);
        assertThat(JsonAdapters.DOUBLE.toJson(2.5)).isEqualTo("2.5");
    }

    @Test
    void decimal_maximumLength_isRead() throws IOException {
        String digits = "9".repeat(1000);

        assertThat(JsonAdapters.DECIMAL.fromJson(digits)).isEqualTo(new BigDecimal(digits));
        assertThat(JsonAdapters.DECIMAL.fromJson("1E-1000")).isEqualTo(new BigDecimal("1E-1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1.10", "123456789012345678901234567890.123456789", "-1E+1000", "0E-7"})
    void decimal_withinLimits_isExact(String json) throws IOException {
        assertThat(JsonAdapters.DECIMAL.fromJson(json)).isEqualTo(new BigDecimal(json));
        assertThat(JsonAdapters.DECIMAL.toJson(new BigDecimal(json))).isEqualTo(json);
    }

    @Test
    void decimal_beyondLimits_isRejected() {
        String message = "Expected a number of at most 1000 characters with an exponent from -1000 to 1000"
                + " but was another number at path $[1]";
        assertRejected(JsonAdapters.DECIMAL, "1e1001", message);
        assertRejected(JsonAdapters.DECIMAL, "1e-1001", message);
        assertRejected(JsonAdapters.DECIMAL, "1e999999999", message);
        assertRejected(JsonAdapters.DECIMAL, "1e99999999999999999999", message);
        assertRejected(JsonAdapters.DECIMAL, "9".repeat(1001), message);
        assertRejected(JsonAdapters.DECIMAL, "9".repeat(1_000_000), message);
    }

    @Test
    void unixTime_integralNumber_isReadInSeconds() throws IOException {
        Instant expected = Instant.parse("2023-10-29T18:27:41Z");

        assertThat(JsonAdapters.UNIX_TIME.fromJson("1698604061")).isEqualTo(expected);
        assertThat(JsonAdapters.UNIX_TIME.fromJson("1.698604061e+09")).isEqualTo(expected);
        assertThat(JsonAdapters.UNIX_TIME.fromJson("-1")).isEqualTo(Instant.EPOCH.minusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1698604061.5", "9223372036854775807", "1e999999999"})
    void unixTime_fractionOrOutOfRange_isRejected(String json) {
        assertRejected(
                JsonAdapters.UNIX_TIME,
                json,
                "Expected a UNIX time in whole seconds but was another number at path $[1]");
    }

    @Test
    void unixTime_fractionOfSecond_isTruncated() {
        assertThat(JsonAdapters.UNIX_TIME.toJson(Instant.ofEpochSecond(5, 999_999_999)))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"51\"', 51",
        "50, 50",
        "-1, -1",
        "5e1, 50",
        "1e18, 1000000000000000000",
        "1e19, 1e19",
        "50.0, 50",
        "0.5, 0.5",
        "1.5, 1.5",
        "1e999999999, 1e999999999",
        "'\"\"', ''",
        "'\"a\\u00e9+\"', a\u00e9+"
    })
    void pagePosition_stringOrNumber_isReadAsString(String json, String expected) throws IOException {
        assertThat(JsonAdapters.PAGE_POSITION.fromJson(json)).isEqualTo(expected);
        assertThat(JsonAdapters.PAGE_POSITION.toJson(expected)).isEqualTo(JsonAdapters.STRING.toJson(expected));
    }

    @Test
    void pagePosition_maximumLength_isRead() throws IOException {
        String digits = "9".repeat(256);

        assertThat(JsonAdapters.PAGE_POSITION.fromJson(digits)).isEqualTo(digits);
        assertThat(JsonAdapters.PAGE_POSITION.fromJson("\"" + "\ud83d\ude00".repeat(256) + "\""))
                .hasSize(512);
        assertThat(JsonAdapters.PAGE_POSITION.fromJson("1e900")).isEqualTo("1e900");
    }

    @Test
    void pagePosition_tooLongOrMalformed_isRejected() {
        String tooLong = "A page position has more than 256 characters at path $[1]";

        assertRejected(JsonAdapters.PAGE_POSITION, "9".repeat(257), tooLong);
        assertRejected(JsonAdapters.PAGE_POSITION, "\"" + "s3cret".repeat(43) + "\"", tooLong);
        assertRejected(
                JsonAdapters.PAGE_POSITION,
                "\"s3cret\\ud800\"",
                "A page position contains an unpaired surrogate at path $[1]");
    }

    @Test
    void fromJsonValue_numberWithFraction_isRejected() {
        assertThat(JsonAdapters.LONG.fromJsonValue(5.0)).isEqualTo(5L);
        assertThatThrownBy(() -> JsonAdapters.LONG.fromJsonValue(5.5)).isInstanceOf(JsonDataException.class);
        assertThatThrownBy(() -> JsonAdapters.LONG.fromJsonValue(Double.NaN)).isInstanceOf(JsonDataException.class);
    }

    @Test
    void list_items_keepOrder() throws IOException {
        List<String> items = JsonAdapters.list(JsonAdapters.STRING).fromJson("[\"b\",\"a\",\"b\"]");

        assertThat(items).containsExactly("b", "a", "b").isUnmodifiable();
        assertThat(JsonAdapters.list(JsonAdapters.STRING).fromJson("[]")).isEmpty();
    }

    @Test
    void list_null_isRejectedWithItsPath() {
        assertThatThrownBy(() -> JsonAdapters.list(JsonAdapters.STRING).fromJson("[\"a\",null]"))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a value but was null at path $[1]");
        assertThatThrownBy(() -> JsonAdapters.list(JsonAdapters.STRING).toJson(Arrays.asList("a", null)))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a value but was null at path $[1]");
    }

    @Test
    void list_nullableItems_areReadAndWritten() throws Exception {
        JsonAdapter<List<String>> adapter = JsonAdapters.list(JsonAdapters.nullable(JsonAdapters.STRING));

        assertThat(adapter.fromJson("[\"a\",null]")).containsExactly("a", null);
        assertThat(adapter.toJson(Arrays.asList("a", null))).isEqualTo("[\"a\",null]");
    }

    @Test
    void list_nullWithNullSafeAdapter_isRejected() {
        assertThatThrownBy(
                        () -> JsonAdapters.list(JsonAdapters.STRING.nullSafe()).fromJson("[null]"))
                .hasMessage("Expected a value but was null at path $[0]");
    }

    @Test
    void list_ofFreeForm_keepsNull() throws IOException {
        JsonAdapter<List<Object>> adapter = JsonAdapters.list(JsonAdapters.FREE_FORM);

        assertThat(adapter.fromJson("[1,null]")).containsExactly(1L, null);
        assertThat(adapter.toJson(Arrays.asList(1L, null))).isEqualTo("[1,null]");
    }

    @Test
    void listOrOne_oneItem_isWrittenAsArray() throws IOException {
        JsonAdapter<List<String>> adapter = JsonAdapters.listOrOne(JsonAdapters.STRING);

        assertThat(adapter.fromJson("\"a\"")).containsExactly("a").isUnmodifiable();
        assertThat(adapter.fromJson("[\"a\",\"b\"]")).containsExactly("a", "b").isUnmodifiable();
        assertThat(adapter.toJson(List.of("a"))).isEqualTo("[\"a\"]");
    }

    @Test
    void listOrOne_oneObject_isRead() throws IOException {
        JsonAdapter<List<Map<String, Long>>> adapter = JsonAdapters.listOrOne(JsonAdapters.map(JsonAdapters.LONG));

        assertThat(adapter.fromJson("{\"a\":1}")).containsExactly(Map.of("a", 1L));
    }

    @Test
    void map_properties_keepOrder() throws IOException {
        Map<String, Long> map = JsonAdapters.map(JsonAdapters.LONG).fromJson("{\"z\":1,\"a\":2,\"m\":3}");

        assertThat(map).containsExactly(Map.entry("z", 1L), Map.entry("a", 2L), Map.entry("m", 3L));
        assertThat(map).isUnmodifiable();
        assertThat(JsonAdapters.map(JsonAdapters.LONG).toJson(map)).isEqualTo("{\"z\":1,\"a\":2,\"m\":3}");
    }

    @Test
    void map_duplicateName_keepsTheLast() throws IOException {
        assertThat(JsonAdapters.map(JsonAdapters.LONG).fromJson("{\"a\":1,\"a\":2}"))
                .isEqualTo(Map.of("a", 2L));
    }

    @Test
    void map_nullValue_isRejectedWithItsPath() {
        JsonAdapter<Map<String, List<Long>>> adapter = JsonAdapters.map(JsonAdapters.list(JsonAdapters.LONG));

        assertThatThrownBy(() -> adapter.fromJson("{\"a\":[1,null]}"))
                .hasMessage("Expected a value but was null at path $.a[1]");
        assertThatThrownBy(() -> adapter.toJson(Collections.singletonMap("a", null)))
                .hasMessage("Expected a value but was null at path $.a");
    }

    @Test
    void map_ofFreeForm_writesNulls() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", null);

        assertThat(JsonAdapters.map(JsonAdapters.FREE_FORM).toJson(map)).isEqualTo("{\"a\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void boolean_read_isWrittenUnchanged(String json) throws IOException {
        assertThat(JsonAdapters.BOOLEAN.toJson(JsonAdapters.BOOLEAN.fromJson(json)))
                .isEqualTo(json);
    }

    @Test
    void fromJson_endOfDocument_isRejected() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("1"));
        JsonAdapters.LONG.fromJson(reader);

        assertThatThrownBy(() -> JsonAdapters.STRING.fromJson(reader))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a string but was the end of the JSON document at path $");
        assertThatThrownBy(() -> JsonAdapters.FREE_FORM.fromJson(reader))
                .isInstanceOf(JsonDataException.class)
                .hasMessage("Expected a value but was the end of the JSON document at path $");
    }

    /**
     * Reads {@code json} as the second item of a list. After an item, the reader's path is that of
     * the next item, which must not be in the message.
     */
    private static void assertRejected(JsonAdapter<?> adapter, String json, String message) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> JsonAdapters.list(adapter).fromJson("[1," + json + "]"))
                        .isExactlyInstanceOf(JsonDataException.class)
                        .hasMessage(message)
                        .hasNoCause());
    }
}
