package dev.trivet.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The objects that Push Security's page shows as examples, by the names that they have in this project's document. */
final class PushExamples {

    private static final Map<String, @Nullable Object> ALL = read();

    private PushExamples() {}

    /** Returns an example with its members in the page's order. The map is the caller's own; what is in it is not. */
    static Map<String, @Nullable Object> example(String name) {
        return new LinkedHashMap<>(object(ALL.get(name)));
    }

    /** Returns a member of an example that is a text. */
    static String text(String example, String member) {
        return (String) Objects.requireNonNull(object(ALL.get(example)).get(member));
    }

    /** Returns a member of an example that is a whole number. */
    static long number(String example, String member) {
        return ((Number) Objects.requireNonNull(object(ALL.get(example)).get(member))).longValue();
    }

    // Json.read makes objects with string keys only.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }

    private static Map<String, @Nullable Object> read() {
        try (InputStream resource = PushExamples.class.getResourceAsStream("push-examples.json")) {
            byte[] bytes =
                    Objects.requireNonNull(resource, "push-examples.json").readAllBytes();
            return object(Json.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
