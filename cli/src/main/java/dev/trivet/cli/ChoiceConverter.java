package dev.trivet.cli;

import dev.trivet.client.OpenEnum;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts the value of an option whose type is an enum or an open enum. Case is ignored. The help
 * lists the values, and the shell completes them.
 *
 * <p>An unknown value of an open enum is rejected, because it is more likely to be misspelled than
 * newer than this version. {@code raw:VALUE} is converted without this check.
 */
final class ChoiceConverter implements ITypeConverter<Object>, Iterable<String> {
    private static final String RAW = "raw:";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final @Nullable Method factory;

    private ChoiceConverter(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            factory = null;
            for (Object constant : type.getEnumConstants()) {
                values.put(constant.toString(), constant);
            }
            return;
        }
        factory = type.getMethod("of", String.class);
        for (Field field : type.getFields()) {
            if (field.getType() == type) {
                Object constant = field.get(null);
                values.put(constant.toString(), constant);
            }
        }
    }

    /** Returns whether {@code type} is an enum or an open enum. */
    static boolean isChoice(Class<?> type) {
        return type.isEnum() || OpenEnum.class.isAssignableFrom(type);
    }

    /** Returns the converter to {@code type}, which is an enum or an open enum. */
    static ChoiceConverter to(Class<?> type) {
        try {
            return new ChoiceConverter(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object convert(String value) throws ReflectiveOperationException {
        for (Map.Entry<String, Object> known : values.entrySet()) {
            if (known.getKey().equalsIgnoreCase(value)) {
                return known.getValue();
            }
        }
        if (factory != null && value.startsWith(RAW) && value.length() > RAW.length()) {
            return factory.invoke(null, value.substring(RAW.length()));
        }
        List<String> names = List.copyOf(values.keySet());
        int last = names.size() - 1;
        String hint = factory == null ? "" : "; write " + RAW + "VALUE to send a value that is newer than this version";
        throw new TypeConversionException(OptionConverters.withSuggestion(
                "must be " + String.join(", ", names.subList(0, last)) + " or " + names.get(last) + hint,
                value,
                names));
    }

    @Override
    public Iterator<String> iterator() {
        return values.keySet().iterator();
    }
}
