package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RawValueTest {
    @ParameterizedTest
    @CsvSource({
        "2023-08-09T13:27:43.8208302, 2023-08-09T13:27:43.820830200Z",
        "2023-08-09T13:27:43.8208302Z, 2023-08-09T13:27:43.820830200Z",
        "2023-08-09T13:27:43.071Z, 2023-08-09T13:27:43.071Z",
        "2023-08-09T13:27:43Z, 2023-08-09T13:27:43Z",
        "2023-08-09T13:27:43, 2023-08-09T13:27:43Z",
        "2023-08-09T13:27Z, 2023-08-09T13:27:00Z",
        "2023-08-09t13:27:43z, 2023-08-09T13:27:43Z",
        "2023-08-09 13:27:43, 2023-08-09T13:27:43Z",
        "2023-08-09 13:27:43.5 +02:00, 2023-08-09T11:27:43.500Z",
        "2023-08-09T13:27:43+02:00, 2023-08-09T11:27:43Z",
        "2023-08-09T13:27:43-0330, 2023-08-09T16:57:43Z",
        "2023-08-09T13:27:43+02, 2023-08-09T11:27:43Z",
        "2023-08-09T13:27:43-00:30, 2023-08-09T13:57:43Z",
        "2023-08-09T13:27:43.1, 2023-08-09T13:27:43.100Z",
        "2023-08-09T13:27:43.123456789, 2023-08-09T13:27:43.123456789Z",
        "2023-08-09T13:27:43.1234567899999Z, 2023-08-09T13:27:43.123456789Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "0001-01-01T00:00:00, 0001-01-01T00:00:00Z"
    })
    void instant_iso8601_isRead(String text, Instant expected) {
        RawValue<Instant> value = RawValue.instant(text);

        assertThat(value.value()).isEqualTo(expected);
        assertThat(value.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "13:27",
                "2023",
                "2023-8-9",
                "2023-02-29",
                "2023-13-01",
                "2023-08-09T",
                "2023-08-09T13",
                "2023-08-09T24:01:00Z",
                "2023-08-09T13:27:60Z",
                "2023-08-09T13:27:43.Z",
                "2023-08-09T13:27.5",
                "2023-08-09T13:27:43 UTC",
                "2023-08-09T13:27:43+25:00",
                "2023-08-09T13:27:43+02:00[Europe/Paris]",
                "2023-08-09Z",
                "2023-08-09T13:27:431",
                "٢٠٢٣-٠٨-٠٩",
                "1691587663"
            })
    void instant_otherString_hasNoValue(String text) {
        RawValue<Instant> value = RawValue.instant(text);

        assertThat(value.value()).isNull();
        assertThat(value.text()).isEqualTo(text);
    }

    @Test
    void instant_fromInstant_isWrittenInUtc() {
        RawValue<Instant> value = RawValue.instant(Instant.parse("2023-08-09T13:27:43.820Z"));

        assertThat(JsonAdapters.RAW_INSTANT.toJson(value)).isEqualTo("\"2023-08-09T13:27:43.820Z\"");
        assertThat(value).isEqualTo(RawValue.instant("2023-08-09T13:27:43.820Z"));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-5.50, -5.50", "+7, 7", "007, 7", "1e3, 1E+3", "' 12 ', 12", "0.1, 0.1"})
    void number_numericString_isExact(String text, BigDecimal expected) {
        assertThat(RawValue.number(text).value()).isEqualTo(expected);
        assertThat(RawValue.number(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n/a",
                "12 %",
                "1,5",
                ".5",
                "5.",
                "0x10",
                "NaN",
                "Infinity",
                "٣",
                "1e999999999",
                "1e99999999999"
            })
    void number_otherString_hasNoValue(String text) {
        assertThat(RawValue.number(text).value()).isNull();
        assertThat(RawValue.number(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "FALSE, false", "' false', false", "yes,", "1,", "'',"})
    void bool_string_isParsedIgnoringCase(String text, Boolean expected) {
        assertThat(RawValue.bool(text).value()).isEqualTo(expected);
        assertThat(RawValue.bool(text).text()).isEqualTo(text);
    }

    @Test
    void toJson_numberOrBoolean_isBare() {
        assertThat(JsonAdapters.RAW_NUMBER.toJson(RawValue.number(new BigDecimal("1.50"))))
                .isEqualTo("1.50");
        assertThat(JsonAdapters.RAW_BOOLEAN.toJson(RawValue.bool(true))).isEqualTo("true");
        assertThat(RawValue.number(new BigDecimal("1.50")).value()).isEqualTo("1.50");
        assertThat(RawValue.bool(false).value()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5\"",
                "5",
                "-5.50",
                "1.50e+02",
                "1e999999999",
                "1e99999999999",
                "true",
                "false",
                "\"True\"",
                "\"n/a\"",
                "\"\"",
                "\"2023-08-09T13:27:43.8208302\""
            })
    void toJson_readValue_isUnchanged(String json) throws IOException {
        assertVerbatim(JsonAdapters.RAW_INSTANT, json);
        assertVerbatim(JsonAdapters.RAW_NUMBER, json);
        assertVerbatim(JsonAdapters.RAW_BOOLEAN, json);
    }

    @Test
    void fromJson_bareAndQuoted_haveTheSameValue() throws IOException {
        RawValue<BigDecimal> bare = JsonAdapters.RAW_NUMBER.fromJson("5");
        RawValue<BigDecimal> quoted = JsonAdapters.RAW_NUMBER.fromJson("\"5\"");

        assertThat(bare.value()).isEqualTo(quoted.value()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(bare).isNotEqualTo(quoted).isEqualTo(RawValue.number(BigDecimal.valueOf(5)));
        assertThat(quoted).isEqualTo(RawValue.number("5"));
    }

    @Test
    void fromJson_scalarOfAnotherKind_hasNoValue() throws IOException {
        assertThat(JsonAdapters.RAW_BOOLEAN.fromJson("1").value()).isNull();
        assertThat(JsonAdapters.RAW_NUMBER.fromJson("true").value()).isNull();
        assertThat(JsonAdapters.RAW_INSTANT.fromJson("1691587663.5").value()).isNull();
        assertThat(JsonAdapters.RAW_INSTANT.fromJson("1691587663.5").text()).isEqualTo("1691587663.5");
    }

    @Test
    void toJson_bareProperty_isValidJson() throws IOException {
        Buffer json = new Buffer();
        JsonWriter writer = JsonWriter.of(json);
        writer.beginObject().name("a");
        JsonAdapters.RAW_NUMBER.toJson(writer, RawValue.number(BigDecimal.ONE));
        writer.name("b");
        JsonAdapters.RAW_BOOLEAN.toJson(writer, RawValue.bool("no"));
        writer.endObject();

        assertThat(json.readUtf8()).isEqualTo("{\"a\":1,\"b\":\"no\"}");
    }

    @Test
    void equals_sameTextAndForm_areEqual() {
        assertThat(RawValue.bool("true")).isEqualTo(RawValue.bool("true")).hasSameHashCodeAs(RawValue.bool("true"));
        assertThat(RawValue.bool("true"))
                .isNotEqualTo(RawValue.bool(true))
                .isNotEqualTo(RawValue.bool("True"))
                .isNotEqualTo(null)
                .isNotEqualTo("true");
    }

    @Test
    void toString_anyValue_isTheText() {
        assertThat(RawValue.instant("soon")).hasToString("soon");
    }

    private static <T> void assertVerbatim(JsonAdapter<RawValue<T>> adapter, String json) throws IOException {
        JsonAdapter<Map<String, RawValue<T>>> mapAdapter = JsonAdapters.map(adapter);
        Map<String, RawValue<T>> map = Collections.singletonMap("a", adapter.fromJson(json));

        assertThat(mapAdapter.toJson(map)).isEqualTo("{\"a\":" + json + "}");
        assertThat(mapAdapter.fromJson("{\"a\":" + json + "}")).isEqualTo(map);
    }
}
