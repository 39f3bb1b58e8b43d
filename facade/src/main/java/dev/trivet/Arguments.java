package dev.trivet;

import dev.trivet.client.internal.Constraints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of operations before a call is created. Each check throws {@link
 * IllegalArgumentException}. The messages do not contain the value.
 */
final class Arguments {
    private Arguments() {}

    /** Rejects an identifier that cannot be sent, or that would change the path of the URL. */
    static String id(@Nullable String id) {
        String present = nonBlank("id", id);
        if (present.equals(".") || present.equals("..")) {
            throw new IllegalArgumentException("id must not be a dot segment");
        }
        return present;
    }

    /** Rejects a string that is null or blank, or that cannot be sent as UTF-8. */
    static String nonBlank(String name, @Nullable String value) {
        String present = Constraints.notNull(name, value);
        Constraints.notBlank(name, present);
        Constraints.wellFormed(name, present);
        return present;
    }

    /** Rejects a list with a string that {@link #nonBlank} rejects; a null list is allowed. */
    static void allNonBlank(String name, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> nonBlank(name, value));
        }
    }
}
