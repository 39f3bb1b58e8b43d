package dev.trivet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites schemas to the subset of OpenAPI 3.0 that {@link SchemaResolver} reads.
 *
 * <ul>
 *   <li>A component whose name cannot be that of a generated class is renamed.
 *   <li>The keywords of OpenAPI 3.1 become those of 3.0: {@code type: [string, "null"]} becomes
 *       {@code nullable}.
 *   <li>Several schemas of an {@code allOf} become one schema with all properties.
 * </ul>
 */
final class SchemaNormalizer {
    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Schema<?>> components;
    private final Problems problems;
    private final boolean version31;

    /** The rewritten schemas. Parts of a document can share a schema. */
    private final IdentityHashMap<Schema<?>, Schema<?>> rewritten = new IdentityHashMap<>();

    /** The new names of the components, by their names in the document. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The components whose {@code allOf} is being combined, to find cycles. */
    private final Set<String> combining = new LinkedHashSet<>();

    /** The components whose {@code allOf} has been combined. */
    private final Set<String> combined = new HashSet<>();

    SchemaNormalizer(OpenAPI document, Problems problems) {
        this.components = SchemaResolver.components(document);
        this.problems = problems;
        this.version31 = document.getSpecVersion() == SpecVersion.V31;
    }

    /** Rewrites the component schemas. */
    void normalizeComponents() {
        renameComponents();
        for (String name : List.copyOf(components.keySet())) {
            components.put(name, rewrite(name, name, SchemaResolver.component(components, name)));
        }
        for (String name : List.copyOf(components.keySet())) {
            combineComponent(name);
        }
    }

    /** Rewrites a schema of an operation, and returns the result. */
    Schema<?> normalize(String element, String location, Schema<?> schema) {
        Schema<?> result = rewrite(element, location, schema);
        Schema<?> combinedSchema = problems.collect(element, () -> in(location, () -> combine(result)));
        return combinedSchema == null ? new Schema<>() : combinedSchema;
    }

    /** Returns the supplied value. Adds the location to an exception. */
    static <T> T in(String location, Supplier<T> action) {
        try {
            return action.get();
        } catch (SpecException e) {
            throw e.in(location);
        }
    }

    private void renameComponents() {
        Map<String, Schema<?>> renamed = new LinkedHashMap<>();
        components.forEach((name, schema) -> {
            String type = JavaNames.componentType(name);
            String element = type.isEmpty() ? name : type;
            problems.addElement(element);
            names.put(name, type);
            if (type.isEmpty()) {
                problems.reject(
                        element,
                        COMPONENTS + name + ": the name cannot be converted to that of a Java class;"
                                + " rename the component");
            } else if (renamed.putIfAbsent(type, schema) != null) {
                problems.reject(
                        element,
                        COMPONENTS + name + ": another component has the Java name " + type + "; rename one of them");
            }
        });
        components.clear();
        components.putAll(renamed);
    }

    private Schema<?> rewrite(String element, String location, Schema<?> schema) {
        Schema<?> known = rewritten.get(schema);
        if (known != null) {
            return known;
        }
        rewritten.put(schema, schema);
        Schema<?> result =
                schema.get$ref() == null ? value(element, location, schema) : reference(element, location, schema);
        rewritten.put(schema, result);
        rewritten.put(result, result);
        return result;
    }

    /**
     * Returns the reference with the new name of the component. In OpenAPI 3.1, it may have
     * siblings.
     */
    private Schema<?> reference(String element, String location, Schema<?> schema) {
        String target = schema.get$ref();
        String name = target.startsWith(COMPONENTS)
                ? names.get(
                        target.substring(COMPONENTS.length()).replace("~1", "/").replace("~0", "~"))
                : null;
        if (name == null || !components.containsKey(name)) {
            problems.reject(element, location + ": " + target + " does not exist" + References.HINT);
            return new Schema<>();
        }
        Schema<?> reference = new Schema<>().$ref(COMPONENTS + name);
        if (schema.getDescription() == null
                && schema.getDeprecated() == null
                && schema.getDefault() == null
                && schema.getExtensions() == null) {
            return reference;
        }
        Schema<?> wrapper = new Schema<>();
        wrapper.addAllOfItem(reference);
        wrapper.setDescription(schema.getDescription());
        wrapper.setDeprecated(schema.getDeprecated());
        wrapper.setDefault(schema.getDefault());
        wrapper.setExtensions(schema.getExtensions());
        return wrapper;
    }

    private Schema<?> value(String element, String location, Schema<?> schema) {
        UnaryOperator<Schema<?>> part = inner -> rewrite(element, location, inner);
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> rewrite(element, location + ": " + name, property));
        }
        if (schema.getItems() != null) {
            schema.setItems(part.apply(schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(part.apply(values));
        }
        schema.setAllOf(replaced(schema.getAllOf(), part));
        schema.setAnyOf(replaced(schema.getAnyOf(), part));
        schema.setOneOf(replaced(schema.getOneOf(), part));
        if (version31) {
            convert31(schema);
        }
        inferType(schema);
        dropNullFromEnum(schema);
        schema.setAnyOf(alternatives(schema, schema.getAnyOf()));
        schema.setOneOf(alternatives(schema, schema.getOneOf()));
        return schema;
    }

    @SuppressWarnings("rawtypes") // The model has raw types.
    private static @Nullable List<Schema> replaced(@Nullable List<Schema> schemas, UnaryOperator<Schema<?>> part) {
        if (schemas == null) {
            return null;
        }
        List<Schema> result = new ArrayList<>();
        for (Schema<?> schema : schemas) {
            result.add(part.apply(schema));
        }
        return result;
    }

    private static void convert31(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
        schema.setTypes(null);
        schema.setSpecVersion(SpecVersion.V30);
        if (types.remove("null")) {
            schema.setNullable(true);
        }
        if (types.size() > 1) {
            for (String type : types) {
                Schema<?> alternative = new Schema<>();
                alternative.setType(type);
                alternative.setItems(type.equals("array") ? schema.getItems() : null);
                schema.addAnyOfItem(alternative);
            }
        } else if (!types.isEmpty()) {
            schema.setType(types.iterator().next());
        }
        if (schema.getConst() != null && schema.getEnum() == null) {
            setEnum(schema, new ArrayList<>(List.of(schema.getConst())));
        }
        if ("array".equals(schema.getType()) && schema.getItems() == null) {
            schema.setItems(new Schema<>());
        }
        if (schema.getExclusiveMinimumValue() != null) {
            schema.minimum(schema.getExclusiveMinimumValue()).exclusiveMinimum(true);
        }
        if (schema.getExclusiveMaximumValue() != null) {
            schema.maximum(schema.getExclusiveMaximumValue()).exclusiveMaximum(true);
        }
        if (schema.getExample() == null
                && schema.getExamples() != null
                && !schema.getExamples().isEmpty()) {
            schema.setExample(schema.getExamples().get(0));
        }
    }

    @SuppressWarnings("unchecked") // The values have the type of the schema.
    private static void setEnum(Schema<?> schema, List<?> values) {
        ((Schema<Object>) schema).setEnum((List<Object>) values);
    }

    /** Sets a type that the document omits. */
    private static void inferType(Schema<?> schema) {
        if (schema.getType() != null) {
            return;
        }
        if (schema.getItems() != null) {
            schema.setType("array");
        } else if (SchemaResolver.isObject(schema)) {
            schema.setType("object");
        } else if (schema.getEnum() != null
                && schema.getEnum().stream().allMatch(value -> value == null || value instanceof String)) {
            schema.setType("string");
        }
    }

    private static void dropNullFromEnum(Schema<?> schema) {
        if (schema.getEnum() != null && schema.getEnum().stream().anyMatch(Objects::isNull)) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.removeIf(Objects::isNull);
            setEnum(schema, values);
            schema.setNullable(true);
        }
    }

    /**
     * Returns the alternatives without the null type. Returns null if there is no choice: if at
     * most one alternative remains, or if all of them only require properties of the schema.
     */
    @SuppressWarnings("rawtypes") // The model has raw types.
    private static @Nullable List<Schema> alternatives(Schema<?> schema, @Nullable List<Schema> alternatives) {
        if (alternatives == null) {
            return null;
        }
        List<Schema> values = new ArrayList<>();
        for (Schema<?> alternative : alternatives) {
            if (isNull(alternative)) {
                schema.setNullable(true);
            } else {
                values.add(alternative);
            }
        }
        boolean hasOwnProperties = SchemaResolver.isObject(schema) || schema.getAllOf() != null;
        if (values.isEmpty() || (hasOwnProperties && values.stream().allMatch(SchemaNormalizer::isOnlyRequired))) {
            return null;
        }
        if (values.size() == 1) {
            schema.addAllOfItem(values.get(0));
            return null;
        }
        return values;
    }

    private static boolean isNull(Schema<?> schema) {
        boolean noType = schema.getType() == null || schema.getType().equals("null");
        boolean emptyEnum = schema.getEnum() != null && schema.getEnum().isEmpty();
        return "null".equals(schema.getType())
                || (Boolean.TRUE.equals(schema.getNullable()) && (noType || emptyEnum) && !hasParts(schema));
    }

    private static boolean hasParts(Schema<?> schema) {
        return schema.getProperties() != null
                || schema.getItems() != null
                || schema.getAdditionalProperties() != null
                || schema.getAllOf() != null
                || schema.getAnyOf() != null
                || schema.getOneOf() != null
                || schema.get$ref() != null;
    }

    private static boolean isOnlyRequired(Schema<?> schema) {
        return schema.getRequired() != null && !hasParts(schema);
    }

    /** Returns the component, combined. A component with a problem becomes free-form JSON. */
    private Schema<?> combineComponent(String name) {
        Schema<?> component = SchemaResolver.component(components, name);
        if (combined.contains(name)) {
            return component;
        }
        if (!combining.add(name)) {
            problems.reject(
                    name,
                    name + ": the components " + String.join(", ", combining)
                            + " contain each other with allOf; remove one of the references");
            return new Schema<>();
        }
        Schema<?> result = problems.collect(name, () -> in(name, () -> combine(component)));
        combining.remove(name);
        combined.add(name);
        Schema<?> replacement = result == null ? new Schema<>() : result;
        components.put(name, replacement);
        return replacement;
    }

    /** Returns the schema with each {@code allOf} in it combined. */
    private Schema<?> combine(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return schema;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> in(name, () -> combine(property)));
        }
        if (schema.getItems() != null) {
            schema.setItems(combine(schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(combine(values));
        }
        schema.setAnyOf(replaced(schema.getAnyOf(), this::combine));
        schema.setOneOf(replaced(schema.getOneOf(), this::combine));
        return schema.getAllOf() == null ? schema : combineAll(schema);
    }

    private Schema<?> combineAll(Schema<?> schema) {
        List<Schema<?>> subschemas = new ArrayList<>();
        for (Schema<?> subschema : schema.getAllOf()) {
            if (isAnnotation(subschema)) {
                annotate(schema, subschema);
            } else {
                subschemas.add(combine(subschema));
            }
        }
        Schema<?> own = new Schema<>();
        copyValue(schema, own);
        boolean hasOwn = !isAnnotation(own) && !isWrapperType(own, subschemas);
        boolean wrapper = subschemas.size() == 1
                && (subschemas.get(0).get$ref() != null || subschemas.get(0).getAllOf() != null);
        if (wrapper && !hasOwn) {
            same("type", typeOf(subschemas.get(0), new HashSet<>()), own.getType());
            schema.setAllOf(List.of(subschemas.get(0)));
            return schema;
        }
        Schema<?> result = new Schema<>();
        // Added last: its default takes precedence.
        own.setDefault(schema.getDefault());
        subschemas.forEach(subschema -> add(result, resolve(subschema)));
        add(result, own);
        annotate(result, schema);
        return result;
    }

    /** Returns whether the schema wraps one schema, and adds at most a type. */
    private static boolean isWrapperType(Schema<?> own, List<Schema<?>> subschemas) {
        Schema<?> withoutType = new Schema<>();
        copyValue(own, withoutType);
        withoutType.setType(null);
        return subschemas.size() == 1 && isAnnotation(withoutType);
    }

    /**
     * Returns the type of a schema, or null if it has none. Does not combine the components that
     * the schema refers to, because one of them may contain the schema.
     */
    private @Nullable String typeOf(Schema<?> schema, Set<String> visited) {
        if (schema.get$ref() != null) {
            String name = SchemaResolver.simpleName(schema.get$ref());
            return visited.add(name) ? typeOf(SchemaResolver.component(components, name), visited) : null;
        }
        if (schema.getType() != null || schema.getAllOf() == null) {
            return schema.getType();
        }
        for (Schema<?> subschema : schema.getAllOf()) {
            String type = typeOf(subschema, visited);
            if (type != null) {
                return type;
            }
        }
        return null;
    }

    /** Returns the schema that a reference or a wrapper refers to, combined. */
    private Schema<?> resolve(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return resolve(combineComponent(SchemaResolver.simpleName(schema.get$ref())));
        }
        return schema.getAllOf() == null ? schema : resolve(schema.getAllOf().get(0));
    }

    /** Returns whether the schema describes a value without restricting it. */
    private static boolean isAnnotation(Schema<?> schema) {
        Schema<?> value = new Schema<>();
        copyValue(schema, value);
        return schema.get$ref() == null && schema.getAllOf() == null && value.equals(new Schema<>());
    }

    /** Copies the keywords that restrict a value. */
    private static void copyValue(Schema<?> from, Schema<?> to) {
        to.setType(from.getType());
        to.setFormat(from.getFormat());
        setEnum(to, from.getEnum());
        to.setPattern(from.getPattern());
        to.setMinLength(from.getMinLength());
        to.setMaxLength(from.getMaxLength());
        to.setMinimum(from.getMinimum());
        to.setMaximum(from.getMaximum());
        to.setExclusiveMinimum(from.getExclusiveMinimum());
        to.setExclusiveMaximum(from.getExclusiveMaximum());
        to.setMinItems(from.getMinItems());
        to.setMaxItems(from.getMaxItems());
        to.setMinProperties(from.getMinProperties());
        to.setItems(from.getItems());
        to.setProperties(from.getProperties());
        to.setRequired(from.getRequired());
        to.setAdditionalProperties(from.getAdditionalProperties());
        to.setAnyOf(from.getAnyOf());
        to.setOneOf(from.getOneOf());
    }

    private static void annotate(Schema<?> schema, Schema<?> annotation) {
        merge(schema::getDescription, annotation.getDescription(), schema::setDescription);
        merge(schema::getDeprecated, annotation.getDeprecated(), schema::setDeprecated);
        merge(schema::getNullable, annotation.getNullable(), schema::setNullable);
        merge(schema::getReadOnly, annotation.getReadOnly(), schema::setReadOnly);
        merge(schema::getDefault, annotation.getDefault(), schema::setDefault);
        if (schema.getExample() == null && annotation.getExample() != null) {
            schema.setExample(annotation.getExample());
        }
        if (annotation.getExtensions() != null) {
            annotation.getExtensions().forEach((name, value) -> {
                if (schema.getExtensions() == null || !schema.getExtensions().containsKey(name)) {
                    schema.addExtension(name, value);
                }
            });
        }
    }

    private static <T> void merge(Supplier<@Nullable T> getter, @Nullable T value, Consumer<T> setter) {
        if (getter.get() == null && value != null) {
            setter.accept(value);
        }
    }

    /** Adds the properties and the restrictions of a schema to another schema. */
    private void add(Schema<?> to, Schema<?> from) {
        if (from.getAnyOf() != null || from.getOneOf() != null) {
            throw new SpecException("allOf cannot contain anyOf or oneOf together with another schema;"
                    + " write the properties of the alternatives into one schema");
        }
        to.setType(same("type", to.getType(), from.getType()));
        to.setFormat(same("format", to.getFormat(), from.getFormat()));
        to.setPattern(same("pattern", to.getPattern(), from.getPattern()));
        to.setMinLength(stricter(to.getMinLength(), from.getMinLength(), Math::max));
        to.setMaxLength(stricter(to.getMaxLength(), from.getMaxLength(), Math::min));
        to.setMinItems(stricter(to.getMinItems(), from.getMinItems(), Math::max));
        to.setMaxItems(stricter(to.getMaxItems(), from.getMaxItems(), Math::min));
        to.setMinProperties(stricter(to.getMinProperties(), from.getMinProperties(), Math::max));
        addBounds(to, from);
        if (from.getEnum() != null) {
            List<Object> values = new ArrayList<>(from.getEnum());
            if (to.getEnum() != null) {
                values.retainAll(to.getEnum());
            }
            setEnum(to, values);
        }
        if (from.getItems() != null) {
            to.setItems(to.getItems() == null ? from.getItems() : both("items", to.getItems(), from.getItems()));
        }
        if (from.getAdditionalProperties() instanceof Schema || Boolean.TRUE.equals(from.getAdditionalProperties())) {
            to.setAdditionalProperties(from.getAdditionalProperties());
        }
        addProperties(to, from);
        if (from.getDefault() != null) {
            to.setDefault(from.getDefault());
        }
        if (to.getDescription() == null && SchemaResolver.isEnum(to)) {
            to.setDescription(from.getDescription());
        }
        if (from.getExtensions() != null) {
            from.getExtensions().forEach(to::addExtension);
        }
    }

    private void addProperties(Schema<?> to, Schema<?> from) {
        if (from.getProperties() != null) {
            from.getProperties().forEach((name, property) -> {
                Schema<?> existing =
                        to.getProperties() == null ? null : to.getProperties().get(name);
                to.addProperty(
                        name,
                        existing == null || existing.equals(property) ? property : both(name, existing, property));
            });
        }
        if (from.getRequired() != null) {
            Set<String> required = new LinkedHashSet<>(to.getRequired() == null ? List.of() : to.getRequired());
            required.addAll(from.getRequired());
            to.setRequired(null);
            required.forEach(to::addRequiredItem);
        }
    }

    private static void addBounds(Schema<?> to, Schema<?> from) {
        BigDecimal minimum = stricter(to.getMinimum(), from.getMinimum(), BigDecimal::max);
        if (from.getMinimum() != null && from.getMinimum().compareTo(minimum) == 0) {
            to.minimum(minimum).exclusiveMinimum(from.getExclusiveMinimum());
        }
        BigDecimal maximum = stricter(to.getMaximum(), from.getMaximum(), BigDecimal::min);
        if (from.getMaximum() != null && from.getMaximum().compareTo(maximum) == 0) {
            to.maximum(maximum).exclusiveMaximum(from.getExclusiveMaximum());
        }
    }

    /**
     * Returns the schema of a value that must match two schemas. The annotations of the second one
     * take precedence.
     */
    private Schema<?> both(String name, Schema<?> first, Schema<?> second) {
        Schema<?> all = new Schema<>();
        annotate(all, second);
        annotate(all, first);
        all.addAllOfItem(first);
        all.addAllOfItem(second);
        return in(name, () -> combineAll(all));
    }

    private static @Nullable String same(String keyword, @Nullable String first, @Nullable String second) {
        if (first != null && second != null && !first.equals(second)) {
            throw new SpecException(
                    "allOf combines the " + keyword + " " + first + " with " + second + "; make them equal");
        }
        return first == null ? second : first;
    }

    private static <T> @Nullable T stricter(@Nullable T first, @Nullable T second, BinaryOperator<T> choice) {
        return first == null ? second : second == null ? first : choice.apply(first, second);
    }
}
