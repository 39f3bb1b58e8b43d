package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonObjectsTest {
    private final Buffer json = new Buffer();
    private final JsonWriter writer = JsonWriter.of(json);

    @Test
    void write_valueOrNull_isWritten() throws IOException {
        writer.beginObject();
        JsonObjects.write(writer, "a", 1L, JsonAdapters.LONG);
        JsonObjects.write(writer, "b", null, JsonAdapters.LONG);
        writer.endObject();

        assertThat(json.readUtf8()).isEqualTo("{\"a\":1,\"b\":null}");
    }

    @Test
    void read_valueOrNull_isRead() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[1,null]"));
        reader.beginArray();

        assertThat(JsonObjects.read(reader, JsonAdapters.LONG)).isEqualTo(1L);
        assertThat(JsonObjects.read(reader, JsonAdapters.LONG)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"result\":2}|true|{}|{\"id\":1,\"result\":2}",
                "{\"result\":[],\"id\":1}|false|{}|{\"result\":[],\"id\":1}",
                "{\"x\":{\"id\":1},\"y\":null,\"id\":2}|true|{\"x\":{\"id\":1},\"y\":null}|{\"id\":2}",
                "{\"x\":0.10}|false|{\"x\":0.10}|{}",
                "{}|false|{}|{}"
            })
    void isItem_firstDocumentedProperty_isDecisive(String document, boolean expected, String unknown, String rest)
            throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(document));
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = Map.of();
        JsonObjects.begin(reader);

        assertThat(JsonObjects.isItem(reader, Set.of("result"), Set.of("id", "name"), before))
                .isEqualTo(expected);
        while (reader.hasNext()) {
            after = JsonObjects.readUnknown(reader, after);
        }
        assertThat(JsonAdapters.FREE_FORM.toJson(before)).isEqualTo(unknown);
        assertThat(JsonAdapters.FREE_FORM.toJson(after)).isEqualTo(rest);
    }

    @Test
    void isItem_tooManyUnknownProperties_isFalse() throws IOException {
        String unknown =
                IntStream.range(0, 64).mapToObj(i -> "\"x" + i + "\":1,").collect(Collectors.joining());
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{" + unknown + "\"id\":1}"));
        JsonObjects.begin(reader);

        assertThat(JsonObjects.isItem(reader, Set.of(), Set.of("id"), new LinkedHashMap<>()))
                .isFalse();
        assertThat(reader.nextName()).isEqualTo("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[{}, {\"b\":1}]}|$.a[0] $.a[1] $",
                "{\"a\":{\"b.c\":1}}|$.a $",
                "{\"a[1]\":{},\"b\":1}|$.a[1] $",
                "[[{}],{}]|$[0][0] $[1]",
                "{}|$"
            })
    void missing_anyObject_showsItsPath(String document, String paths) throws IOException {
        List<String> messages = new ArrayList<>();
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(document));

        readObjects(reader, messages);

        assertThat(messages)
                .containsExactlyElementsOf(Arrays.stream(paths.split(" "))
                        .map(path -> "Required property 'id' is missing at path " + path)
                        .toList());
    }

    /** Collects the message for each object, at its end. */
    private static void readObjects(JsonReader reader, List<String> messages) throws IOException {
        if (reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
            reader.beginArray();
            while (reader.hasNext()) {
                readObjects(reader, messages);
            }
            reader.endArray();
        } else if (reader.peek() == JsonReader.Token.BEGIN_OBJECT) {
            JsonObjects.begin(reader);
            while (reader.hasNext()) {
                reader.nextName();
                readObjects(reader, messages);
            }
            reader.endObject();
            messages.add(JsonObjects.missing("id", reader).getMessage());
        } else {
            reader.nextInt();
        }
    }

    @Test
    void missingList_message_showsPropertyAndPath() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{}"));
        JsonObjects.begin(reader);
        reader.endObject();

        assertThat(JsonObjects.missingList("result", reader))
                .hasMessage("Required list 'result' is missing from an object with undocumented properties at path $");
    }

    @Test
    void begin_array_isRejected() {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("[]"));

        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> JsonObjects.begin(reader))
                .withMessage("Expected an object but was an array at path $");
    }

    @Test
    void writeUnknown_nulls_areWritten() throws IOException {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("z", Arrays.asList(1L, null));
        properties.put("a", null);
        properties.put("m", new BigDecimal("0.10"));
        writer.beginObject();

        JsonObjects.writeUnknown(writer, properties);

        writer.endObject();
        assertThat(json.readUtf8()).isEqualTo("{\"z\":[1,null],\"a\":null,\"m\":0.10}");
    }

    @Test
    void writeUnknown_otherClass_isRejected() throws IOException {
        writer.beginObject();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObjects.writeUnknown(writer, Map.of("a", new StringBuilder("s3cret"))))
                .withMessage("Expected a string, number, boolean, list, map or null but was another type at path $.a");
    }
}
