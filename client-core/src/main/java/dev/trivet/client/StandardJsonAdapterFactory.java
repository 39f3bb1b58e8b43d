package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.trivet.client.internal.JsonAdapters;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A factory of the adapters in {@link JsonAdapters}, for bodies of a plain type such as a bare JSON
 * string.
 */
final class StandardJsonAdapterFactory implements JsonAdapter.Factory {
    private static final Map<Type, JsonAdapter<?>> PLAIN = plain();

    private static Map<Type, JsonAdapter<?>> plain() {
        Map<Type, JsonAdapter<?>> adapters = new HashMap<>();
        adapters.put(String.class, JsonAdapters.STRING);
        adapters.put(Boolean.class, JsonAdapters.BOOLEAN);
        adapters.put(Integer.class, JsonAdapters.INTEGER);
        adapters.put(Long.class, JsonAdapters.LONG);
        adapters.put(Double.class, JsonAdapters.DOUBLE);
        adapters.put(BigDecimal.class, JsonAdapters.DECIMAL);
        adapters.put(Object.class, JsonAdapters.FREE_FORM);
        return adapters;
    }

    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        if (!annotations.isEmpty()) {
            return null;
        }
        return type instanceof ParameterizedType ? container((ParameterizedType) type, moshi) : PLAIN.get(type);
    }

    private static @Nullable JsonAdapter<?> container(ParameterizedType type, Moshi moshi) {
        Type[] arguments = type.getActualTypeArguments();
        if (Types.getRawType(type) == List.class) {
            return JsonAdapters.list(moshi.adapter(arguments[0]));
        }
        if (Types.getRawType(type) == Map.class && arguments[0] == String.class) {
            return JsonAdapters.map(moshi.adapter(arguments[1]));
        }
        return null;
    }
}
