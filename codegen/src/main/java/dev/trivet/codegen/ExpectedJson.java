package dev.trivet.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes the JSON that a client writes after it has read an example.
 *
 * <p>It differs from the example where a schema allows several shapes and the client writes one of
 * them: a page sent as a bare array or item, a list sent as one value.
 */
final class ExpectedJson {
    private final SchemaResolver schemas;

    ExpectedJson(SchemaResolver schemas) {
        this.schemas = schemas;
    }

    static JsonNode tree(Object example) {
        return Json.mapper().valueToTree(example);
    }

    /** Returns the lines of a Java text block that holds the JSON. */
    static List<String> lines(JsonNode json) {
        try {
            return JavaLiterals.textBlock(
                    Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the JSON that the client writes after it has read {@code json}. */
    JsonNode writtenBack(@Nullable Schema<?> schema, JsonNode json) {
        if (schema == null || json.isNull()) {
            return json;
        }
        Schema<?> resolved = schemas.resolve(schema);
        List<Schema<?>> alternatives = SchemaResolver.alternatives(resolved);
        if (alternatives != null) {
            return ofAny(alternatives, json);
        }
        if (json.isArray() && resolved.getItems() != null) {
            return array(resolved.getItems(), json);
        }
        return json.isObject() ? object(resolved, (ObjectNode) json) : json;
    }

    private JsonNode array(Schema<?> items, JsonNode json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        json.forEach(item -> array.add(writtenBack(items, item)));
        return array;
    }

    private JsonNode object(Schema<?> schema, ObjectNode json) {
        Schema<?> additional = schema.getAdditionalProperties() instanceof Schema<?> values ? values : null;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            checkDocumented(schema, property.getKey());
            Schema<?> value = schema.getProperties() == null
                    ? additional
                    : schema.getProperties().get(property.getKey());
            object.set(property.getKey(), writtenBack(value, property.getValue()));
        }
        return object;
    }

    /**
     * Rejects a property that the schema does not define. A client would read a misspelled property
     * as an unknown one.
     */
    private static void checkDocumented(Schema<?> schema, String property) {
        Object additional = schema.getAdditionalProperties();
        boolean open = additional instanceof Schema || Boolean.TRUE.equals(additional);
        if (!open && SchemaResolver.isObject(schema) && !schema.getProperties().containsKey(property)) {
            throw new SpecException("an example has a property " + property
                    + ", which its schema does not define; add it to the schema, or set additionalProperties: true");
        }
    }

    private JsonNode ofAny(List<Schema<?>> alternatives, JsonNode json) {
        Schema<?> page = schemas.pageOf(alternatives);
        if (page != null) {
            return page(schemas.resolve(page), json);
        }
        Schema<?> object = schemas.objectOrString(alternatives);
        if (object != null) {
            return writtenBack(object, json);
        }
        return valueOrArray(alternatives, json);
    }

    private JsonNode valueOrArray(List<Schema<?>> alternatives, JsonNode json) {
        for (Schema<?> alternative : alternatives) {
            Schema<?> array = schemas.resolve(alternative);
            if (array.getItems() != null && schemas.valueOrArray(alternatives) != null) {
                JsonNode items = json.isArray()
                        ? json
                        : JsonNodeFactory.instance.arrayNode().add(json);
                return array(array.getItems(), items);
            }
        }
        return json;
    }

    private JsonNode page(Schema<?> page, JsonNode json) {
        for (Map.Entry<String, ? extends Schema<?>> property : properties(page)) {
            Schema<?> array = schemas.resolve(property.getValue());
            if (!"array".equals(array.getType())) {
                continue;
            }
            if (json.isArray()) {
                return objectOf(property.getKey(), array(array.getItems(), json));
            }
            Schema<?> item = schemas.resolve(array.getItems());
            if (properties(item).stream().anyMatch(itemProperty -> json.has(itemProperty.getKey()))) {
                ArrayNode items = JsonNodeFactory.instance.arrayNode();
                return objectOf(property.getKey(), items.add(writtenBack(item, json)));
            }
        }
        return writtenBack(page, json);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<Map.Entry<String, Schema<?>>> properties(Schema<?> schema) {
        return (List) List.copyOf(schema.getProperties().entrySet());
    }

    private static ObjectNode objectOf(String name, JsonNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(name, value);
        return object;
    }
}
