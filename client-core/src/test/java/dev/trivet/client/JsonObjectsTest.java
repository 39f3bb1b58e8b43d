package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;

final class JsonObjectsTest {
    private final Buffer json = new Buffer();
    private final JsonWriter writer = JsonWriter.of(json);

    @Test
    void explicitNull_writerThatDropsNulls_writesIt() throws IOException {
        writer.beginObject();
        JsonObjects.explicitNull(writer, "kept");
        writer.name("dropped").nullValue();
        writer.endObject();

        assertThat(json.readUtf8()).isEqualTo("{\"kept\":null}");
    }

    @Test
    void missing_namesMemberAndPath() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a\":[{}]}"));
        reader.beginObject();
        reader.nextName();
        reader.beginArray();

        assertThat(JsonObjects.missing("id", reader)).hasMessage("Required member 'id' missing at path $.a[0]");
    }

    @Test
    void unknownMembers_areWrittenInOrderWithTheirNulls() throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("z", Arrays.asList(1L, null));
        members.put("a", null);
        members.put("m", new BigDecimal("0.10"));
        writer.beginObject();

        JsonObjects.unknownMembers(writer, members);

        writer.endObject();
        assertThat(json.readUtf8()).isEqualTo("{\"z\":[1,null],\"a\":null,\"m\":0.10}");
    }

    @Test
    void unknownMembers_otherClass_isRefused() throws IOException {
        writer.beginObject();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObjects.unknownMembers(writer, Map.of("a", new StringBuilder("s3cret"))))
                .withMessage("java.lang.StringBuilder cannot be written as free-form JSON, at path $.a");
    }
}
