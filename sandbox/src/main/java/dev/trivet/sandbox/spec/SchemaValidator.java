package dev.trivet.sandbox.spec;

import dev.trivet.sandbox.server.Json;
import dev.trivet.sandbox.server.RequestRedactor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Validates arranged data, as JSON values, against schemas of an OpenAPI document.
 *
 * <ul>
 *   <li>Types, enums, formats and null are validated. Unknown properties are rejected.
 *   <li>{@code required} is ignored, because the sandbox completes partial objects.
 *   <li>Messages contain the JSON pointer of the invalid value, but not the value.
 * </ul>
 *
 * <p>Unlike {@link SpecValidator}, it requires no library.
 */
public final class SchemaValidator {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** The last second of the year 9999. A timestamp in milliseconds is larger. */
    private static final BigDecimal MAX_TIME = BigDecimal.valueOf(253_402_300_799L);

    private final ApiSpec spec;

    /** Creates a validator. References are resolved in the document. */
    public SchemaValidator(ApiSpec spec) {
        this.spec = spec;
    }

    /**
     * Validates a value.
     *
     * @param pointer the JSON pointer of the value, which is empty for the root
     * @throws IllegalArgumentException if the value is invalid
     */
    public void validate(Map<String, @Nullable Object> schema, @Nullable Object value, String pointer) {
        if (value == null) {
            require(Boolean.TRUE.equals(schema.get("nullable")), pointer, "must not be null");
            return;
        }
        if (schema.get("$ref") instanceof String reference) {
            validate(spec.schema(reference.substring(REFERENCE.length())), value, pointer);
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> validate(Json.object(part), value, pointer));
        }
        if (schema.get("enum") instanceof List<?> choices) {
            require(choices.contains(value), pointer, "must be one of " + String.join(", ", ApiSpec.strings(choices)));
        }
        if (schema.get("type") instanceof String type) {
            validateType(type, schema, value, pointer);
        }
    }

    private void validateType(String type, Map<String, @Nullable Object> schema, Object value, String pointer) {
        switch (type) {
            case "boolean" -> require(value instanceof Boolean, pointer, "must be true or false");
            case "integer" -> validateInteger(schema.get("format"), value, pointer);
            case "array" -> {
                require(value instanceof List, pointer, "must be an array");
                List<?> items = (List<?>) value;
                Map<String, @Nullable Object> item = Json.object(schema.get("items"));
                IntStream.range(0, items.size()).forEach(i -> validate(item, items.get(i), pointer + "/" + i));
            }
            case "object" -> {
                require(value instanceof Map, pointer, "must be an object");
                validateProperties(Json.object(schema.get("properties")), Json.object(value), pointer);
            }
            default -> {
                require(value instanceof String, pointer, "must be a string");
                boolean isEmail = "email".equals(schema.get("format"));
                require(!isEmail || EMAIL.matcher((String) value).matches(), pointer, "must be an e-mail address");
            }
        }
    }

    private void validateProperties(
            Map<String, @Nullable Object> schemas, Map<String, @Nullable Object> object, String pointer) {
        object.forEach((name, value) -> {
            String unknown = "has the unknown property " + RequestRedactor.name(name) + ". Allowed properties: "
                    + String.join(", ", schemas.keySet());
            require(schemas.containsKey(name), pointer, unknown);
            validate(Json.object(schemas.get(name)), value, pointer + "/" + name);
        });
    }

    private static void validateInteger(@Nullable Object format, Object value, String pointer) {
        require(Json.isInteger(value), pointer, "must be an integer");
        BigDecimal number = (BigDecimal) value;
        boolean isTime = "unix-time".equals(format);
        require(
                !isTime || (number.signum() >= 0 && number.compareTo(MAX_TIME) <= 0),
                pointer,
                "must be a UNIX timestamp in seconds");
    }

    private static void require(boolean isValid, String pointer, String rule) {
        if (!isValid) {
            throw new IllegalArgumentException((pointer.isEmpty() ? "The document" : pointer) + " " + rule + ".");
        }
    }
}
