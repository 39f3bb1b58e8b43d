package dev.trivet.sandbox;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that somebody wrote by hand. What is wrong is said in a sentence that names the member and not
 * its value. A member that is null counts as absent.
 */
final class Members {

    private final Map<?, ?> object;
    private final Set<String> known = new LinkedHashSet<>();

    private Members(Map<?, ?> object) {
        this.object = object;
    }

    /**
     * Reads a value as an object.
     *
     * @param what the value in a few words, to begin a sentence with
     * @throws IllegalArgumentException if it is no object
     */
    static Members of(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return new Members(object);
        }
        throw new IllegalArgumentException(what + " must be a JSON object.");
    }

    /** Returns a text, or null when it is absent. */
    @Nullable
    String text(String name) {
        return value(name, String.class, "a string");
    }

    /** Returns a text that must be there. */
    String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("The member " + name + " is missing.");
        }
        return text;
    }

    /** Returns a number, or null when it is absent. */
    @Nullable
    BigDecimal number(String name) {
        return value(name, BigDecimal.class, "a number");
    }

    /** Returns a whole number, or null when it is absent. */
    @Nullable
    Long integer(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw new IllegalArgumentException("The member " + name + " must be a whole number.");
        }
    }

    /** Returns a truth value, false when it is absent. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name, Boolean.class, "true or false"));
    }

    /** Returns an object, possibly without members when it is absent. */
    Map<?, ?> object(String name) {
        Map<?, ?> value = value(name, Map.class, "an object");
        return value == null ? Map.of() : value;
    }

    /**
     * Checks that there is nothing but what was asked for.
     *
     * @throws IllegalArgumentException if there is
     */
    void requireNoOthers() {
        List<String> others = object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no member " + others.get(0) + ". The members are " + String.join(", ", known) + ".");
        }
    }

    private <T> @Nullable T value(String name, Class<T> type, String kind) {
        known.add(name);
        Object value = object.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The member " + name + " must be " + kind + ".");
        }
        return type.cast(value);
    }
}
