package dev.trivet.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option that has one of some values, in upper or lower case. The help shows them, and the
 * shell completes them.
 *
 * @param <T> the values
 */
public abstract class ChoiceConverter<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> values;

    /**
     * Creates the reader of {@code values}, by their names in the order in which they are shown.
     */
    protected ChoiceConverter(Map<String, T> values) {
        this.values = new LinkedHashMap<>(values);
    }

    @Override
    public final T convert(String text) {
        for (Map.Entry<String, T> value : values.entrySet()) {
            if (value.getKey().equalsIgnoreCase(text)) {
                return value.getValue();
            }
        }
        return other(text);
    }

    /**
     * Returns the value of another text.
     *
     * @throws TypeConversionException if it has none
     */
    protected T other(String text) {
        throw new TypeConversionException(rule());
    }

    /** Returns which values are allowed, as the end of a sentence. */
    protected final String rule() {
        List<String> names = List.copyOf(values.keySet());
        int last = names.size() - 1;
        return "must be " + String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    @Override
    public final Iterator<String> iterator() {
        return values.keySet().iterator();
    }
}
