package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * A converter factory that reads the JSON of a response, up to a maximum size. An empty body and
 * JSON null are read as null; Retrofit's own converter fails for an empty body.
 */
final class BodyConverterFactory extends Converter.Factory {
    private static final ByteString UTF8_BYTE_ORDER_MARK = ByteString.decodeHex("EFBBBF");

    private final Moshi moshi;
    private final long maximumSize;

    BodyConverterFactory(Moshi moshi, long maximumSize) {
        this.moshi = moshi;
        this.maximumSize = maximumSize;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(type) != ParsedBody.class) {
            JsonAdapter<?> adapter = moshi.adapter(type).nullSafe();
            return body -> convert(body, adapter);
        }
        Type valueType = getParameterUpperBound(0, (ParameterizedType) type);
        if (valueType == Void.class) {
            return body -> {
                body.close();
                return null;
            };
        }
        JsonAdapter<?> adapter = moshi.adapter(valueType).nullSafe();
        return body -> ParsedBody.read(() -> convert(body, adapter));
    }

    // Adapters may be written in Kotlin, which declares no exceptions.
    @SuppressWarnings("CatchingUnchecked")
    private @Nullable Object convert(ResponseBody body, JsonAdapter<?> adapter) throws IOException {
        try (ResponseBody openBody = body) {
            return read(Okio.buffer(new LimitedSource(openBody.source(), maximumSize)), adapter);
        } catch (IOException | JsonDataException e) {
            throw e;
        } catch (Throwable e) {
            // OkHttp also throws unchecked exceptions, for example for a negative Content-Length.
            throw new InternalFailureException(e);
        }
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

    /** A source that fails when more than {@code limit} bytes have been read. */
    private static final class LimitedSource extends ForwardingSource {
        private final long limit;
        private long total;

        LimitedSource(Source delegate, long limit) {
            super(delegate);
            this.limit = limit;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            total += Math.max(0, read);
            if (total > limit) {
                throw new JsonDataException("The response is larger than maximumResponseSize, " + limit + " bytes");
            }
            return read;
        }
    }
}
