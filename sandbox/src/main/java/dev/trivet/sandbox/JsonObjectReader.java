package dev.trivet.sandbox;

import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.server.RequestRedactor;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of a JSON object. Exceptions name the property, but not its value. The name
 * of an unknown property is masked if it could be an address or a secret. A property that is null
 * is treated as absent.
 */
final class JsonObjectReader {

    private final Map<?, ?> object;
    private final Set<String> knownNames = new LinkedHashSet<>();

    private JsonObjectReader(Map<?, ?> object) {
        this.object = object;
    }

    /**
     * Creates a reader.
     *
     * @param subject the subject of the message, for instance {@code Fault 1}
     * @throws IllegalArgumentException if the value is not an object
     */
    static JsonObjectReader of(@Nullable Object value, String subject) {
        if (value instanceof Map<?, ?> object) {
            return new JsonObjectReader(object);
        }
        throw new IllegalArgumentException(subject + " must be a JSON object.");
    }

    /** Returns a string, or null if it is absent. */
    @Nullable
    String string(String name) {
        return value(name, String.class, "a string");
    }

    /** Returns a string that must not be absent or empty. */
    String requiredString(String name) {
        String string = string(name);
        if (string == null) {
            throw new IllegalArgumentException("The property " + name + " is missing.");
        }
        if (string.isEmpty()) {
            throw new IllegalArgumentException("The property " + name + " must not be empty.");
        }
        return string;
    }

    /** Returns a number, or null if it is absent. */
    @Nullable
    BigDecimal number(String name) {
        return value(name, BigDecimal.class, "a number");
    }

    /** Returns an integer, or null if it is absent. */
    @Nullable
    Long integer(String name) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (!Json.isInteger(number)) {
            throw new IllegalArgumentException("The property " + name + " must be an integer.");
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw outOfRange(name);
        }
    }

    /** Returns an integer, or the default value if it is absent. */
    int number(String name, int defaultValue) {
        Long number = integer(name);
        if (number != null && number != number.intValue()) {
            throw outOfRange(name);
        }
        return number == null ? defaultValue : number.intValue();
    }

    private static IllegalArgumentException outOfRange(String name) {
        return new IllegalArgumentException("The property " + name + " is out of range.");
    }

    /** Returns a boolean, or false if it is absent. */
    boolean flag(String name) {
        return flag(name, false);
    }

    /** Returns a boolean, or the default value if it is absent. */
    boolean flag(String name, boolean defaultValue) {
        Boolean flag = value(name, Boolean.class, "true or false");
        return flag == null ? defaultValue : flag;
    }

    /** Returns an array of strings, which must not be absent. */
    List<String> strings(String name) {
        List<?> array = value(name, List.class, "an array");
        if (array == null || !array.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("The property " + name + " must be an array of strings.");
        }
        return array.stream().map(String.class::cast).toList();
    }

    /** Returns an object, or an empty one if it is absent. */
    Map<?, ?> object(String name) {
        Map<?, ?> value = value(name, Map.class, "an object");
        return value == null ? Map.of() : value;
    }

    /**
     * Checks that the object only has properties that were read.
     *
     * @throws IllegalArgumentException if it has others
     */
    void rejectUnknown() {
        List<String> unknown = object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !knownNames.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown property " + RequestRedactor.name(unknown.get(0))
                    + ". Allowed properties: " + String.join(", ", knownNames) + ".");
        }
    }

    private <T> @Nullable T value(String name, Class<T> type, String description) {
        knownNames.add(name);
        Object value = object.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The property " + name + " must be " + description + ".");
        }
        return type.cast(value);
    }
}
