package dev.trivet.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a whole body of a plain type, such as a bare JSON string, as strict as a member of that type. */
final class StandardJsonAdapterFactory implements JsonAdapter.Factory {
    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        if (type instanceof ParameterizedType) {
            return container((ParameterizedType) type, moshi);
        }
        return plain(type);
    }

    private static @Nullable JsonAdapter<?> plain(Type type) {
        if (type == String.class) {
            return JsonAdapters.STRING;
        }
        if (type == Boolean.class) {
            return JsonAdapters.BOOLEAN;
        }
        if (type == Integer.class) {
            return JsonAdapters.INTEGER;
        }
        if (type == Long.class) {
            return JsonAdapters.LONG;
        }
        if (type == BigDecimal.class) {
            return JsonAdapters.DECIMAL;
        }
        return type == Object.class ? JsonAdapters.FREE_FORM : null;
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
