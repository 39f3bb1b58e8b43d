package dev.trivet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code x-} extensions that the specs use; {@code specs/README.md} describes each. */
final class Extensions {
    static final String SECRET = "x-trivet-secret";
    static final String NAME = "x-trivet-name";
    static final String IDEMPOTENT = "x-trivet-idempotent";
    static final String PAGING = "x-trivet-paging";
    static final String OVERLOADS = "x-trivet-overloads";
    static final String FIXED = "x-trivet-fixed";
    static final String PREFIX = "x-trivet-prefix";
    static final String ENVIRONMENT = "x-trivet-env";
    static final String TEXT_PROPERTY = "x-trivet-text-property";
    static final String ENUM_DESCRIPTIONS = "x-enumDescriptions";
    static final String ENUM_NAMES = "x-enum-varnames";

    private static final String OWN = "x-trivet-";
    private static final Set<String> KNOWN =
            Set.of(SECRET, NAME, IDEMPOTENT, PAGING, OVERLOADS, FIXED, PREFIX, ENVIRONMENT, TEXT_PROPERTY);
    /** Their contents are a vendor's data. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private Extensions() {}

    /**
     * Refuses an unknown extension with the prefix {@code x-trivet-}: a misspelled one would be
     * ignored.
     */
    static void check(OpenAPI document) {
        check("", Json.mapper().valueToTree(document));
    }

    private static void check(String place, JsonNode node) {
        node.properties().forEach(member -> {
            String name = member.getKey();
            if (name.startsWith(OWN) && !KNOWN.contains(name)) {
                throw new SpecException(place + ": unknown extension " + name);
            }
            if (!DATA.contains(name)) {
                check(place.isEmpty() ? name : place + ": " + name, member.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(item -> check(place, item));
        }
    }

    static @Nullable Object get(@Nullable Map<String, Object> extensions, String name) {
        return extensions == null ? null : extensions.get(name);
    }

    static @Nullable String text(@Nullable Map<String, Object> extensions, String name) {
        Object value = get(extensions, name);
        return value == null ? null : value.toString();
    }

    static boolean isTrue(@Nullable Map<String, Object> extensions, String name) {
        return Boolean.TRUE.equals(get(extensions, name));
    }
}
