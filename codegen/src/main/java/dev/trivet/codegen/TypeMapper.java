package dev.trivet.codegen;

import dev.trivet.codegen.JavaType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps schemas to Java types, as the table in {@code specs/README.md} says. */
final class TypeMapper {
    static final JavaType TEXT = JavaType.scalar(Kind.TEXT, "String", "STRING");

    /** The position of the next page. Vendors that document a string have sent numbers. */
    static final JavaType PAGE_TOKEN = JavaType.scalar(Kind.TEXT, "String", "PAGE_TOKEN");

    private static final JavaType FREE_FORM = JavaType.scalar(Kind.FREE_FORM, "Object", "FREE_FORM");

    private final Map<String, Schema<?>> components;

    TypeMapper(Map<String, Schema<?>> components) {
        this.components = components;
    }

    /** Follows references and wrappers to the schema that says what the values look like. */
    Schema<?> resolve(Schema<?> schema) {
        Schema<?> next = next(schema);
        return next == null ? schema : resolve(next);
    }

    /** Returns the name of the component that a schema refers to, directly or wrapped, or null. */
    @Nullable
    String componentName(Schema<?> schema) {
        if (schema.get$ref() != null) {
            String name = Schemas.simpleName(schema.get$ref());
            Schema<?> target = component(name);
            return Schemas.isObject(target) || Schemas.isEnum(target) ? name : componentName(target);
        }
        Schema<?> wrapped = Schemas.wrapped(schema);
        return wrapped == null ? null : componentName(wrapped);
    }

    Schema<?> component(String name) {
        return Schemas.component(components, name);
    }

    /** Returns whether null may stand for a value of the schema, at any step on the way to it. */
    boolean isNullable(Schema<?> schema) {
        Schema<?> next = next(schema);
        return Boolean.TRUE.equals(schema.getNullable()) || (next != null && isNullable(next));
    }

    private @Nullable Schema<?> next(Schema<?> schema) {
        return schema.get$ref() == null ? Schemas.wrapped(schema) : component(Schemas.simpleName(schema.get$ref()));
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
        List<Schema<?>> alternatives = Schemas.alternatives(schema);
        if (alternatives != null) {
            parts.addAll(alternatives);
        }
        return parts;
    }

    /** Returns whether values of the schema, or values inside them, must not be shown. Models hide their own members. */
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
            return JavaType.generated(Schemas.isEnum(component(component)) ? Kind.ENUM : Kind.MODEL, component);
        }
        Schema<?> resolved = resolve(schema);
        if (Schemas.isObject(resolved) || Schemas.isEnum(resolved)) {
            throw new SpecException("an object or enum here must be a component with a name");
        }
        List<Schema<?>> alternatives = Schemas.alternatives(resolved);
        if (alternatives != null) {
            return typeOfAny(alternatives);
        }
        String type = resolved.getType() == null ? "" : resolved.getType();
        String format = resolved.getFormat() == null ? "" : resolved.getFormat();
        return switch (type) {
            case "string" ->
                switch (format) {
                    case "date-time" -> JavaType.lenient("Instant", "LENIENT_INSTANT");
                    case "unix-time" -> unixTime();
                    case "binary", "byte" -> throw new SpecException("the format " + format + " has no Java type here");
                    default -> TEXT;
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
            case "array" -> JavaType.list(typeOf(items(resolved)), false);
            case "object", "" ->
                resolved.getAdditionalProperties() instanceof Schema<?> values
                        ? JavaType.map(typeOf(values))
                        : FREE_FORM;
            default -> throw new SpecException("the type " + type + " has no Java type here");
        };
    }

    private static JavaType unixTime() {
        return JavaType.scalar(Kind.UNIX_TIME, "Instant", "UNIX_TIME");
    }

    private static Schema<?> items(Schema<?> array) {
        if (array.getItems() == null) {
            throw new SpecException("an array must say what its items are");
        }
        return array.getItems();
    }

    private JavaType typeOfAny(List<Schema<?>> alternatives) {
        Schema<?> page = pageOf(alternatives);
        if (page != null) {
            return typeOf(page);
        }
        Schema<?> object = objectOrText(alternatives);
        if (object != null) {
            return typeOf(object);
        }
        JavaType list = oneOrMany(alternatives);
        if (list != null) {
            return list;
        }
        Set<String> types = new HashSet<>();
        for (Schema<?> alternative : alternatives) {
            types.add(String.valueOf(resolve(alternative).getType()));
        }
        if (types.equals(Set.of("boolean", "string"))) {
            return JavaType.lenient("Boolean", "LENIENT_BOOLEAN");
        }
        if (types.equals(Set.of("number", "string")) || types.equals(Set.of("integer", "string"))) {
            return JavaType.lenient("BigDecimal", "LENIENT_NUMBER");
        }
        return FREE_FORM;
    }

    /** An integer or a text in a URL is a text there. */
    boolean isIntegerOrText(Schema<?> schema) {
        List<Schema<?>> alternatives = Schemas.alternatives(resolve(schema));
        return alternatives != null
                && alternatives.size() == 2
                && alternatives.stream()
                        .anyMatch(one -> "integer".equals(resolve(one).getType()))
                && alternatives.stream()
                        .anyMatch(one -> "string".equals(resolve(one).getType()));
    }

    /** Returns the page among a page, an array of its items and a single item, or null if it is no such choice. */
    @Nullable
    Schema<?> pageOf(List<Schema<?>> alternatives) {
        for (Schema<?> candidate : alternatives) {
            String item = itemOf(candidate);
            if (item != null
                    && alternatives.stream().anyMatch(one -> item.equals(componentName(one)))
                    && alternatives.stream().anyMatch(one -> isArrayOf(one, item))) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the component that the one array member of an object holds, or null. */
    private @Nullable String itemOf(Schema<?> schema) {
        Schema<?> array = schema.get$ref() == null ? null : onlyArray(resolve(schema));
        return array == null ? null : componentName(items(resolve(array)));
    }

    /** Returns an object's only array member, or null if it has none or several. */
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

    /** Returns the object among an object that has a text member and a string, or null if it is no such choice. */
    @Nullable
    Schema<?> objectOrText(List<Schema<?>> alternatives) {
        if (alternatives.size() != 2
                || alternatives.stream()
                        .noneMatch(one -> "string".equals(resolve(one).getType()))) {
            return null;
        }
        for (Schema<?> candidate : alternatives) {
            if (Schemas.extension(resolve(candidate), Extensions.TEXT_MEMBER) != null) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the list type for one value or an array of such values, or null if it is no such choice. */
    @Nullable
    JavaType oneOrMany(List<Schema<?>> alternatives) {
        if (alternatives.size() != 2) {
            return null;
        }
        for (int i = 0; i < 2; i++) {
            Schema<?> many = resolve(alternatives.get(i));
            if ("array".equals(many.getType())) {
                JavaType element = typeOf(items(many));
                boolean sameValue = element.equals(typeOf(alternatives.get(1 - i)));
                return sameValue && element.kind() != Kind.FREE_FORM ? JavaType.list(element, true) : null;
            }
        }
        return null;
    }
}
