package dev.trivet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The {@code x-} extensions of a document. {@code specs/README.md} describes each. */
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

    /** The end of a message about an operation that cannot be generated. */
    static final String SKIP_HINT = ", or leave the operation out with the option skipOperations";

    private static final String TRIVET_PREFIX = "x-trivet-";
    private static final Set<String> KNOWN =
            Set.of(SECRET, NAME, IDEMPOTENT, PAGING, OVERLOADS, FIXED, PREFIX, ENVIRONMENT, TEXT_PROPERTY);

    /** The fields that contain a vendor's data, in which any name is valid. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private Extensions() {}

    /** Rejects unknown extensions with the prefix {@code x-trivet-}, such as misspelled ones. */
    static void check(OpenAPI document, Problems problems) {
        check(List.of(), Json.mapper().valueToTree(document), problems);
    }

    private static void check(List<String> location, JsonNode node, Problems problems) {
        node.properties().forEach(property -> {
            String name = property.getKey();
            if (name.startsWith(TRIVET_PREFIX) && !KNOWN.contains(name)) {
                String path = location.isEmpty() ? "document" : String.join(": ", location);
                problems.reject(
                        element(location),
                        path + ": the extension " + name + " does not exist; use one of " + new TreeSet<>(KNOWN));
            }
            if (!DATA.contains(name)) {
                List<String> inner = new ArrayList<>(location);
                inner.add(name);
                check(inner, property.getValue(), problems);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> check(location, item, problems));
        }
    }

    /** Returns the path or the component that contains a location, or an empty string. */
    private static String element(List<String> location) {
        int index = !location.isEmpty() && location.get(0).equals("paths") ? 1 : 2;
        return location.size() > index ? location.get(index) : "";
    }

    static @Nullable Object get(@Nullable Map<String, Object> extensions, String name) {
        return extensions == null ? null : extensions.get(name);
    }

    static @Nullable String string(@Nullable Map<String, Object> extensions, String name) {
        Object value = get(extensions, name);
        return value == null ? null : value.toString();
    }

    static boolean isTrue(@Nullable Map<String, Object> extensions, String name) {
        return Boolean.TRUE.equals(get(extensions, name));
    }
}
