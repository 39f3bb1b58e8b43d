package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonWriter;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FreeFormJsonTest {
    @Test
    void fromJson_number_hasTheDocumentedType() throws IOException {
        assertThat(read("0")).isEqualTo(0L);
        assertThat(read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(read("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(read("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(read("-9223372036854775809")).isEqualTo(new BigInteger("-9223372036854775809"));
        assertThat(read("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(read("5.0")).isEqualTo(new BigDecimal("5.0"));
        assertThat(read("1.698604061e+09")).isEqualTo(new BigDecimal("1698604061"));
    }

    @Test
    void fromJson_scalar_isRead() throws IOException {
        assertThat(read("\"text\"")).isEqualTo("text");
        assertThat(read("true")).isEqualTo(true);
        assertThat(read("null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e99999999999"})
    void fromJson_hugeExponent_isRejected(String json) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> read("{\"a\":[" + json + "]}"))
                        .isInstanceOf(JsonDataException.class)
                        .hasMessage("Expected a number of at most 1000 characters with an exponent from -1000 to 1000"
                                + " but was another number at path $.a[0]"));
    }

    @Test
    void fromJson_nested_isOrderedAndUnmodifiable() throws IOException {
        Map<?, ?> object = (Map<?, ?>) read("{\"z\":[1,null,{}],\"a\":null}");

        assertThat(object.keySet().toArray()).containsExactly("z", "a");
        assertThat(object.get("z")).isEqualTo(Arrays.asList(1L, null, Map.of()));
        assertThat(object.get("a")).isNull();
        assertThat(object).isUnmodifiable();
        assertThat((List<?>) object.get("z")).isUnmodifiable();
    }

    @Test
    void fromJson_nestedTooDeeply_isRejected() {
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .isInstanceOf(JsonDataException.class)
                .hasMessageStartingWith("Nesting too deep at $");
    }

    @Test
    void fromJson_malformed_isRejected() {
        assertThatThrownBy(() -> read("{\"a\":s3cret}"))
                .isInstanceOf(JsonEncodingException.class)
                .hasMessageNotContaining("s3cret")
                .hasMessageContaining("$.a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"z\":1,\"a\":null,\"m\":[true,false,\"\\u2028 \\\"\",0.10,12345678901234567890,1E+30,{\"n\":{}}]}",
                "[]",
                "null",
                "\"\"",
                "-5"
            })
    void toJson_readDocument_isUnchanged(String json) throws IOException {
        assertThat(JsonAdapters.FREE_FORM.toJson(read(json))).isEqualTo(json);
    }

    @Test
    void toJson_integerAndDouble_areWritten() {
        assertThat(JsonAdapters.FREE_FORM.toJson(List.of(5, 2.5))).isEqualTo("[5,2.5]");
    }

    @Test
    void toJson_writerThatOmitsNulls_writesNulls() throws IOException {
        Buffer json = new Buffer();
        JsonWriter writer = JsonWriter.of(json);
        writer.beginObject().name("free");

        JsonAdapters.FREE_FORM.toJson(writer, Collections.singletonMap("a", null));

        assertThat(writer.getSerializeNulls()).isFalse();
        writer.name("omitted").nullValue().endObject();
        assertThat(json.readUtf8()).isEqualTo("{\"free\":{\"a\":null}}");
    }

    @Test
    void toJson_otherClass_isRejected() {
        Instant other = Instant.parse("2026-11-21T00:00:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonAdapters.FREE_FORM.toJson(Map.of("a", List.of(1L, other))))
                .withMessage(
                        "Expected a string, number, boolean, list, map or null but was another type at path $.a[1]");
    }

    @Test
    void toJson_notFinite_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonAdapters.FREE_FORM.toJson(Double.NaN));
    }

    @Test
    void toJson_nonStringName_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonAdapters.FREE_FORM.toJson(new TreeMap<>(Map.of(1, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonAdapters.FREE_FORM.toJson(Collections.singletonMap(null, 2)));
    }

    @Test
    void copyOfFreeForm_sourceChanged_isUnchanged() {
        List<Object> inner = new ArrayList<>(Arrays.asList("a", null));
        Map<String, Object> original = new TreeMap<>(Map.of("inner", inner, "number", 5));

        Map<?, ?> copy = (Map<?, ?>) JsonAdapters.copyOfFreeForm(original);
        inner.clear();
        original.clear();

        assertThat(copy).isUnmodifiable().isEqualTo(Map.of("inner", Arrays.asList("a", null), "number", 5L));
        assertThat(JsonAdapters.copyOfFreeForm(null)).isNull();
    }

    @Test
    void copyOfFreeForm_nonJsonValue_isRejected() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        assertThatIllegalArgumentException().isThrownBy(() -> JsonAdapters.copyOfFreeForm(cyclic));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonAdapters.copyOfFreeForm(new Object()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonAdapters.copyOfFreeForm(new BigDecimal("1e999999999")));
    }

    @Test
    void toJson_listInItself_isRejected() {
        List<Object> items = new ArrayList<>();
        items.add(items);

        assertThatThrownBy(() -> JsonAdapters.FREE_FORM.toJson(items))
                .isInstanceOf(JsonDataException.class)
                .hasMessageStartingWith("Nesting too deep at $");
    }

    private static Object read(String json) throws IOException {
        return JsonAdapters.FREE_FORM.fromJson(json);
    }
}
