package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.trivet.client.internal.JsonAdapters;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.RequestBody;
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
 * A converter factory for JSON, which reads responses up to a maximum size. An empty body and JSON
 * null are read as null; Retrofit's own converter fails for an empty body.
 *
 * <p>Moshi's own lookup of adapters is not used: apps would contain its adapters for reflection.
 */
final class BodyConverterFactory extends Converter.Factory {
    private static final ByteString UTF8_BYTE_ORDER_MARK = ByteString.decodeHex("EFBBBF");

    private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");
    private static final Map<Type, JsonAdapter<?>> PLAIN = plainTypes();

    private final Function<Type, @Nullable JsonAdapter<?>> models;
    private final long maximumSize;

    /**
     * Creates a factory.
     *
     * @param models returns the adapter of a generated class, or null for another type
     */
    BodyConverterFactory(Function<Type, @Nullable JsonAdapter<?>> models, long maximumSize) {
        this.models = models;
        this.maximumSize = maximumSize;
    }

    private static Map<Type, JsonAdapter<?>> plainTypes() {
        Map<Type, JsonAdapter<?>> adapters = new HashMap<>();
        adapters.put(String.class, JsonAdapters.STRING);
        adapters.put(Boolean.class, JsonAdapters.BOOLEAN);
        adapters.put(Integer.class, JsonAdapters.INTEGER);
        adapters.put(Long.class, JsonAdapters.LONG);
        adapters.put(Object.class, JsonAdapters.FREE_FORM);
        return adapters;
    }

    /** Returns the adapter of {@code type}, or null if there is none. */
    @Nullable
    JsonAdapter<?> adapter(Type type) {
        JsonAdapter<?> model = models.apply(type);
        if (model != null) {
            return model;
        }
        return type instanceof ParameterizedType ? container((ParameterizedType) type) : PLAIN.get(type);
    }

    private @Nullable JsonAdapter<?> container(ParameterizedType type) {
        boolean isMap = getRawType(type) == Map.class && type.getActualTypeArguments()[0] == String.class;
        if (!isMap && getRawType(type) != List.class) {
            return null;
        }
        JsonAdapter<?> items = adapter(getParameterUpperBound(isMap ? 1 : 0, type));
        if (items == null) {
            return null;
        }
        return isMap ? JsonAdapters.map(items) : JsonAdapters.list(items);
    }

    @Override
    public @Nullable Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        JsonAdapter<?> adapter = adapter(type);
        return adapter == null ? null : body -> write(body, adapter);
    }

    private static <T> RequestBody write(Object body, JsonAdapter<T> adapter) throws IOException {
        Buffer json = new Buffer();
        @SuppressWarnings("unchecked") // The adapter is that of the body's declared type.
        T value = (T) body;
        adapter.toJson(json, value);
        return RequestBody.create(json.readByteString(), JSON);
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        boolean parsed = getRawType(type) == ParsedBody.class;
        Type valueType = parsed ? getParameterUpperBound(0, (ParameterizedType) type) : type;
        if (valueType == Void.class) {
            return body -> {
                body.close();
                return null;
            };
        }
        JsonAdapter<?> adapter = adapter(valueType);
        if (adapter == null) {
            return null;
        }
        JsonAdapter<?> nullable = adapter.nullSafe();
        return parsed ? body -> ParsedBody.read(() -> convert(body, nullable)) : body -> convert(body, nullable);
    }

    // Kotlin code, such as OkHttp, can throw checked exceptions that it does not declare.
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
            throw new JsonDataException("The JSON document was not read completely");
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
