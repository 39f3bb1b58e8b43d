package dev.trivet.codegen;

import dev.trivet.codegen.JavaType.Kind;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references between schemas, and maps schemas to Java types according to the table in
 * {@code specs/README.md}.
 */
final class SchemaResolver {
    static final JavaType STRING = JavaType.scalar(Kind.STRING, "String", "STRING");

    /** The position of the next page: documented as a string, and sometimes sent as a number. */
    static final JavaType PAGE_POSITION = JavaType.scalar(Kind.STRING, "String", "PAGE_POSITION");

    /** A date and time in a URL or a header. */
    private static final JavaType INSTANT = JavaType.scalar(Kind.INSTANT, "Instant", "RAW_INSTANT");

    private static final JavaType FREE_FORM = JavaType.scalar(Kind.FREE_FORM, "Object", "FREE_FORM");

    private final Map<String, Schema<?>> components;

    SchemaResolver(Map<String, Schema<?>> components) {
        this.components = components;
    }

    /** Returns the schema at the end of a chain of references and wrappers. */
    Schema<?> resolve(Schema<?> schema) {
        Schema<?> next = next(schema);
        return next == null ? schema : resolve(next);
    }

    /**
     * Returns the name of the object or enum component that a schema refers to, directly or
     * wrapped, or null if there is no such component.
     */
    @Nullable
    String componentName(Schema<?> schema) {
        if (schema.get$ref() != null) {
            String name = simpleName(schema.get$ref());
            Schema<?> target = component(name);
            return isObject(target) || isEnum(target) ? name : componentName(target);
        }
        Schema<?> wrapped = wrapped(schema);
        return wrapped == null ? null : componentName(wrapped);
    }

    Schema<?> component(String name) {
        return component(components, name);
    }

    /** Returns whether a schema, or one that it refers to or wraps, is nullable. */
    boolean isNullable(Schema<?> schema) {
        Schema<?> next = next(schema);
        return Boolean.TRUE.equals(schema.getNullable()) || (next != null && isNullable(next));
    }

    /** Returns the default value of a schema, or of one that it refers to or wraps, or null. */
    @Nullable
    Object defaultOf(Schema<?> schema) {
        Schema<?> next = next(schema);
        return schema.getDefault() != null || next == null ? schema.getDefault() : defaultOf(next);
    }

    private @Nullable Schema<?> next(Schema<?> schema) {
        return schema.get$ref() == null ? wrapped(schema) : component(simpleName(schema.get$ref()));
    }

    /** Returns the schemas inside a schema: a list's items, a map's values, the alternatives. */
    List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        List<Schema<?>> alternatives = alternatives(schema);
        if (alternatives != null) {
            parts.addAll(alternatives);
        }
        return parts;
    }

    /**
     * Returns whether a value, or a value inside it, must not be shown. The properties of a model
     * are not considered, because its {@code toString} hides them.
     */
    boolean isSecret(Schema<?> schema) {
        if (Extensions.isTrue(schema.getExtensions(), Extensions.SECRET) || "email".equals(schema.getFormat())) {
            return true;
        }
        Schema<?> next = next(schema);
        return (next != null && isSecret(next)) || parts(schema).stream().anyMatch(this::isSecret);
    }

    JavaType typeOf(Schema<?> schema) {
        String component = componentName(schema);
        if (component != null) {
            return JavaType.generated(isEnum(component(component)) ? Kind.ENUM : Kind.MODEL, component);
        }
        Schema<?> resolved = resolve(schema);
        if (isObject(resolved) || isEnum(resolved)) {
            throw new SpecException("an object or enum here has no name; make it a component");
        }
        List<Schema<?>> alternatives = alternatives(resolved);
        if (alternatives != null) {
            return typeOfAny(alternatives);
        }
        String type = resolved.getType() == null ? "" : resolved.getType();
        String format = resolved.getFormat() == null ? "" : resolved.getFormat();
        return switch (type) {
            case "string" ->
                switch (format) {
                    case "date-time" -> JavaType.rawValue("Instant", "RAW_INSTANT");
                    case "unix-time" -> unixTime();
                    default -> STRING;
                };
            case "boolean" -> JavaType.scalar(Kind.BOOLEAN, "Boolean", "BOOLEAN");
            case "integer" ->
                switch (format) {
                    case "unix-time" -> unixTime();
                    case "int32" -> JavaType.scalar(Kind.INTEGER, "Integer", "INTEGER");
                    default -> JavaType.scalar(Kind.LONG, "Long", "LONG");
                };
            case "number" ->
                "double".equals(format) || "float".equals(format)
                        ? JavaType.scalar(Kind.DOUBLE, "Double", "DOUBLE")
                        : JavaType.scalar(Kind.DECIMAL, "BigDecimal", "DECIMAL");
            case "array" -> JavaType.list(elementType(items(resolved)), false);
            case "object", "" ->
                resolved.getAdditionalProperties() instanceof Schema<?> values
                        ? JavaType.map(elementType(values))
                        : FREE_FORM;
            default ->
                throw new SpecException(
                        "the type " + type + " does not exist; use string, boolean, integer, number, array or object");
        };
    }

    private JavaType elementType(Schema<?> schema) {
        return isNullable(schema) ? typeOf(schema).orNull() : typeOf(schema);
    }

    /**
     * Returns the type of a parameter.
     *
     * @param isArgument whether it is an argument of a method, which Retrofit converts to a string
     */
    JavaType parameterType(Schema<?> schema, boolean isArgument) {
        JavaType type = isIntegerOrString(schema) ? STRING : typeOf(schema);
        JavaType value = type.isList() && type.element() != null ? type.element() : type;
        JavaType urlValue = value;
        if (value.kind() == Kind.RAW_VALUE) {
            urlValue = value.name().equals("RawValue<Instant>") ? INSTANT : STRING;
        } else if (isArgument && value.kind() == Kind.UNIX_TIME) {
            urlValue = JavaType.scalar(Kind.LONG, "Long", "LONG");
        }
        if (!urlValue.isUrlValue()) {
            throw new SpecException("a parameter must be a scalar value, an enum, or an array of one of these");
        }
        return type.isList() ? JavaType.list(urlValue.notNull(), false) : urlValue;
    }

    private static JavaType unixTime() {
        return JavaType.scalar(Kind.UNIX_TIME, "Instant", "UNIX_TIME");
    }

    private static Schema<?> items(Schema<?> array) {
        if (array.getItems() == null) {
            throw new SpecException("an array must have items; add them");
        }
        return array.getItems();
    }

    private JavaType typeOfAny(List<Schema<?>> alternatives) {
        Schema<?> page = pageOf(alternatives);
        if (page != null) {
            return typeOf(page);
        }
        Schema<?> object = objectOrString(alternatives);
        if (object != null) {
            return typeOf(object);
        }
        JavaType list = valueOrArray(alternatives);
        if (list != null) {
            return list;
        }
        Set<String> alternativeTypes = new HashSet<>();
        for (Schema<?> alternative : alternatives) {
            alternativeTypes.add(String.valueOf(resolve(alternative).getType()));
        }
        if (alternativeTypes.equals(Set.of("boolean", "string"))) {
            return JavaType.rawValue("Boolean", "RAW_BOOLEAN");
        }
        if (alternativeTypes.equals(Set.of("number", "string"))
                || alternativeTypes.equals(Set.of("integer", "string"))) {
            return JavaType.rawValue("BigDecimal", "RAW_NUMBER");
        }
        return alternativeTypes.equals(Set.of("string")) ? STRING : FREE_FORM;
    }

    /** Returns whether a schema has two alternatives, an integer and a string. */
    boolean isIntegerOrString(Schema<?> schema) {
        List<Schema<?>> alternatives = alternatives(resolve(schema));
        return alternatives != null
                && alternatives.size() == 2
                && alternatives.stream()
                        .anyMatch(alternative ->
                                "integer".equals(resolve(alternative).getType()))
                && alternatives.stream()
                        .anyMatch(alternative ->
                                "string".equals(resolve(alternative).getType()));
    }

    /**
     * Returns the page if the alternatives are a page, an array of its items and a single item, or
     * null if they are not.
     */
    @Nullable
    Schema<?> pageOf(List<Schema<?>> alternatives) {
        for (Schema<?> candidate : alternatives) {
            String item = itemOf(candidate);
            if (item != null
                    && alternatives.stream().anyMatch(alternative -> item.equals(componentName(alternative)))
                    && alternatives.stream().anyMatch(alternative -> isArrayOf(alternative, item))) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the component of the items in the only array of an object, or null. */
    private @Nullable String itemOf(Schema<?> schema) {
        Schema<?> array = schema.get$ref() == null ? null : onlyArray(resolve(schema));
        return array == null ? null : componentName(items(resolve(array)));
    }

    /** Returns an object's only array property, or null if it has none or several. */
    @Nullable
    Schema<?> onlyArray(Schema<?> object) {
        Schema<?> found = null;
        if (object.getProperties() != null) {
            for (Schema<?> property : object.getProperties().values()) {
                if ("array".equals(resolve(property).getType())) {
                    if (found != null) {
                        return null;
                    }
                    found = property;
                }
            }
        }
        return found;
    }

    private boolean isArrayOf(Schema<?> schema, String item) {
        Schema<?> resolved = resolve(schema);
        return "array".equals(resolved.getType()) && item.equals(componentName(items(resolved)));
    }

    /**
     * Returns the object if the alternatives are a string and an object with a text property, or
     * null if they are not.
     */
    @Nullable
    Schema<?> objectOrString(List<Schema<?>> alternatives) {
        if (alternatives.size() != 2
                || alternatives.stream()
                        .noneMatch(alternative ->
                                "string".equals(resolve(alternative).getType()))) {
            return null;
        }
        for (Schema<?> candidate : alternatives) {
            if (extension(resolve(candidate), Extensions.TEXT_PROPERTY) != null) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Returns the type of the list if the alternatives are a value and an array of such values, or
     * null if they are not.
     */
    @Nullable
    JavaType valueOrArray(List<Schema<?>> alternatives) {
        if (alternatives.size() != 2) {
            return null;
        }
        for (int i = 0; i < 2; i++) {
            Schema<?> array = resolve(alternatives.get(i));
            if ("array".equals(array.getType())) {
                JavaType element = typeOf(items(array));
                boolean sameValue = element.equals(typeOf(alternatives.get(1 - i)));
                return sameValue && element.kind() != Kind.FREE_FORM ? JavaType.list(element, true) : null;
            }
        }
        return null;
    }

    /** Returns the document's component schemas. Changes to the map change the document. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<String, Schema<?>> components(OpenAPI document) {
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
            throw new SpecException("#/components/schemas/" + name + " does not exist" + References.HINT);
        }
        return schema;
    }

    /**
     * Returns the name of the component that a reference points to.
     *
     * @param section the section of the components, such as {@code schemas}
     */
    static String simpleName(String reference, String section) {
        String prefix = "#/components/" + section + "/";
        if (!reference.startsWith(prefix)) {
            throw new SpecException(reference + " does not start with " + prefix + "; correct the reference");
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
            throw new SpecException("a schema cannot have both properties and anyOf or oneOf;"
                    + " write the properties of the alternatives into the schema");
        }
        return listed == null ? null : typed(listed);
    }

    /**
     * Returns the single schema of an {@code allOf}, or null if there is no {@code allOf}. An
     * {@code allOf} of several schemas does not occur, because {@link SchemaNormalizer} combines
     * them.
     */
    @SuppressWarnings("rawtypes")
    static @Nullable Schema<?> wrapped(Schema<?> schema) {
        List<Schema> all = schema.getAllOf();
        return all == null || all.isEmpty() ? null : typed(all).get(0);
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
        return Extensions.string(schema.getExtensions(), name);
    }
}
