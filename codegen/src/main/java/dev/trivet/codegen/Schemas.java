package dev.trivet.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions that the generator asks of schemas. */
final class Schemas {
    private Schemas() {}

    /** Returns the document's component schemas: the live map, made if there is none. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<String, Schema<?>> of(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        if (document.getComponents().getSchemas() == null) {
            document.getComponents().setSchemas(new LinkedHashMap<>());
        }
        return (Map<String, Schema<?>>) (Map) document.getComponents().getSchemas();
    }

    static Schema<?> component(Map<String, Schema<?>> components, String name) {
        Schema<?> schema = components.get(name);
        if (schema == null) {
            throw new SpecException("#/components/schemas/" + name + " is referred to and is not there");
        }
        return schema;
    }

    /** Returns the name of the component that a reference leads to, in one section of the components. */
    static String simpleName(String reference, String section) {
        String prefix = "#/components/" + section + "/";
        if (!reference.startsWith(prefix)) {
            throw new SpecException(reference + " does not refer to one of " + prefix);
        }
        return reference.substring(prefix.length());
    }

    static String simpleName(String reference) {
        return simpleName(reference, "schemas");
    }

    static boolean isObject(Schema<?> schema) {
        return schema.getProperties() != null && !schema.getProperties().isEmpty();
    }

    static boolean isEnum(Schema<?> schema) {
        return "string".equals(schema.getType())
                && schema.getEnum() != null
                && !schema.getEnum().isEmpty();
    }

    /** Returns the alternatives of an {@code anyOf} or {@code oneOf}, or null. */
    @SuppressWarnings("rawtypes")
    static @Nullable List<Schema<?>> alternatives(Schema<?> schema) {
        List<Schema> listed = schema.getAnyOf() != null ? schema.getAnyOf() : schema.getOneOf();
        if (listed != null && schema.getProperties() != null) {
            throw new SpecException("a schema cannot have both properties and alternatives");
        }
        return listed == null ? null : typed(listed);
    }

    /** Returns the one schema that an {@code allOf} wraps, or null if there is no {@code allOf}. */
    @SuppressWarnings("rawtypes")
    static @Nullable Schema<?> wrapped(Schema<?> schema) {
        List<Schema> all = schema.getAllOf();
        if (all == null || all.isEmpty()) {
            return null;
        }
        if (schema.getProperties() != null) {
            throw new SpecException("a schema cannot have both properties and allOf; write the joined members out");
        }
        if (all.size() > 1) {
            throw new SpecException("allOf may wrap one schema (to say more about it), not join " + all.size()
                    + "; write the joined members out");
        }
        return typed(all).get(0);
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema<?>> typed(List<Schema> raw) {
        List<Schema<?>> schemas = new ArrayList<>();
        for (Schema schema : raw) {
            schemas.add(schema);
        }
        return schemas;
    }

    static @Nullable String extension(Schema<?> schema, String name) {
        return Extensions.text(schema.getExtensions(), name);
    }
}
