package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Reads an answer's JSON. An empty body and JSON null are both null, where Retrofit's own converter fails. */
final class BodyConverterFactory extends Converter.Factory {
    private static final ByteString UTF8_BYTE_ORDER_MARK = ByteString.decodeHex("EFBBBF");

    private final Moshi moshi;

    BodyConverterFactory(Moshi moshi) {
        this.moshi = moshi;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        JsonAdapter<?> adapter = moshi.adapter(type).nullSafe();
        return body -> {
            try (ResponseBody closed = body) {
                return read(closed.source(), adapter);
            } catch (OutOfMemoryError e) {
                // It would end the thread, and Retrofit would tell nobody, so that the caller would wait for ever.
                throw new JsonDataException("The answer does not fit into memory", e);
            }
        };
    }

    private static @Nullable Object read(BufferedSource source, JsonAdapter<?> adapter) throws IOException {
        if (source.rangeEquals(0, UTF8_BYTE_ORDER_MARK)) {
            source.skip(UTF8_BYTE_ORDER_MARK.size());
        }
        if (source.exhausted()) {
            return null;
        }
        JsonReader reader = JsonReader.of(source);
        Object value = adapter.fromJson(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new JsonDataException("JSON document was not fully consumed.");
        }
        return value;
    }
}
