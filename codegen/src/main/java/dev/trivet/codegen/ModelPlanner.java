package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.OperationPlan;
import dev.trivet.codegen.JavaType.Kind;
import dev.trivet.codegen.ModelView.ConstantView;
import dev.trivet.codegen.ModelView.Form;
import dev.trivet.codegen.ModelView.PageView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Plans the classes of the model package. */
final class ModelPlanner {
    private final SchemaResolver schemas;
    /** The components that occur in request bodies. */
    private final Set<String> requests = new HashSet<>();

    private final PagePlanner pages;

    private final Problems problems;

    ModelPlanner(SchemaResolver schemas, List<OperationPlan> operations, Problems problems) {
        this.schemas = schemas;
        this.problems = problems;
        this.pages = new PagePlanner(schemas, operations, problems);
        for (OperationPlan operation : operations) {
            Schema<?> body = operation.body();
            if (body != null) {
                problems.check(operation.id(), () -> markRequest(body));
            }
        }
    }

    private void markRequest(Schema<?> schema) {
        String name = schemas.componentName(schema);
        Schema<?> resolved = schemas.resolve(schema);
        if (name != null && !requests.add(name)) {
            return;
        }
        schemas.parts(resolved).forEach(this::markRequest);
        if (resolved.getProperties() != null) {
            resolved.getProperties().forEach((wireName, property) -> {
                try {
                    markRequest(property);
                } catch (SpecException e) {
                    throw e.in(name == null ? wireName : name + ": " + wireName);
                }
            });
        }
    }

    /**
     * Returns whether a class is generated for a component. The other components are aliases of
     * Java types.
     */
    boolean isGenerated(String name) {
        Schema<?> schema = schemas.component(name);
        return SchemaResolver.isObject(schema) || SchemaResolver.isEnum(schema);
    }

    ModelView model(String name) {
        Schema<?> schema = schemas.component(name);
        try {
            return SchemaResolver.isEnum(schema) ? enumeration(name, schema) : object(name, schema);
        } catch (SpecException e) {
            throw e.in(name);
        }
    }

    private static ModelView enumeration(String name, Schema<?> schema) {
        Object descriptions = Extensions.get(schema.getExtensions(), Extensions.ENUM_DESCRIPTIONS);
        Object names = Extensions.get(schema.getExtensions(), Extensions.ENUM_NAMES);
        if (names instanceof List<?> list && list.size() != schema.getEnum().size()) {
            throw new SpecException(Extensions.ENUM_NAMES + " must name each value of enum, in order");
        }
        List<ConstantView> constants = new ArrayList<>();
        Set<String> values = new HashSet<>();
        Set<String> used = new HashSet<>(Set.of("UNRECOGNIZED"));
        for (Object item : schema.getEnum()) {
            String value = String.valueOf(item);
            String constant = names instanceof List<?> list
                    ? String.valueOf(list.get(constants.size()))
                    : JavaNames.constant(value);
            if (!values.add(value)) {
                throw new SpecException("enum contains the value " + value + " twice; remove one");
            }
            if (!SourceVersion.isName(constant)) {
                throw new SpecException(
                        constant + " is not a valid name of a Java constant; change " + Extensions.ENUM_NAMES);
            }
            if (!used.add(constant)) {
                throw new SpecException("the constant " + constant + " of the value " + value
                        + " is already used; name the constants with " + Extensions.ENUM_NAMES);
            }
            Object documented = descriptions instanceof Map<?, ?> map ? map.get(value) : null;
            String placeholder = value.isEmpty() ? "The empty value." : "The value `" + value + "`.";
            String description = documented == null ? placeholder : documented.toString();
            constants.add(new ConstantView(
                    constant, value, new Javadoc().paragraph(description).lines()));
        }
        return new ModelView(
                name,
                Form.ENUM,
                javadoc(name, schema),
                isDeprecated(schema),
                List.of(),
                constants,
                false,
                0,
                null,
                null,
                null,
                null);
    }

    private ModelView object(String name, Schema<?> schema) {
        // Rejects a schema that has both properties and anyOf or oneOf.
        SchemaResolver.alternatives(schema);
        boolean query = Extensions.get(schema.getExtensions(), SpecNormalizer.QUERY) != null;
        boolean request = query || requests.contains(name);
        List<PropertyView> properties = properties(name, schema, request, query);
        checkNames(properties);
        PageView page = pages.page(name, properties);
        if (page != null) {
            properties.replaceAll(property -> property.name().equals("items") ? property.asPageItems() : property);
        }
        return new ModelView(
                name,
                query ? Form.QUERY : Form.OBJECT,
                javadoc(name, schema),
                isDeprecated(schema),
                properties,
                List.of(),
                request,
                request && schema.getMinProperties() != null ? schema.getMinProperties() : 0,
                textProperty(properties, SchemaResolver.extension(schema, Extensions.TEXT_PROPERTY)),
                page,
                optionalList(name, properties, page),
                query ? pages.position(name, properties) : null);
    }

    /**
     * Returns the list property whose absence requires a separate check in the adapter, or null.
     * The absence of a required list is detected like that of any required property.
     */
    private @Nullable PropertyView optionalList(String name, List<PropertyView> properties, @Nullable PageView page) {
        PropertyView list = page != null ? page.list() : pages.isList(name, properties) ? properties.get(0) : null;
        return list == null || list.required() ? null : list;
    }

    private List<PropertyView> properties(String model, Schema<?> schema, boolean request, boolean query) {
        List<PropertyView> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        for (String wireName : required) {
            if (!schema.getProperties().containsKey(wireName)) {
                problems.reject(
                        model,
                        model + ": required lists the property " + wireName
                                + ", which does not exist; add it to the properties");
            }
        }
        schema.getProperties().forEach((wireName, property) -> {
            // The server sets a read-only property, so a request need not contain it.
            boolean mustExist = required.contains(wireName) && !(request && isReadOnly(property));
            PropertyView view = problems.collect(
                    model, () -> property(model, properties.size(), wireName, property, mustExist, request, query));
            if (view == null) {
                return;
            }
            if (names.add(view.name())) {
                properties.add(view);
            } else {
                problems.reject(
                        model,
                        model + ": two properties would be called " + view.name() + " in Java; name one of them with "
                                + Extensions.NAME);
            }
        });
        return properties;
    }

    private boolean isReadOnly(Schema<?> property) {
        return Boolean.TRUE.equals(property.getReadOnly())
                || Boolean.TRUE.equals(schemas.resolve(property).getReadOnly());
    }

    private static void checkNames(List<PropertyView> properties) {
        Map<String, PropertyView> methods = new HashMap<>();
        Map<String, PropertyView> constants = new HashMap<>();
        for (PropertyView property : properties) {
            checkUnused(methods, property.accessor(), property);
            checkUnused(methods, property.presenceAccessor(), property);
            checkUnused(constants, property.constant(), property);
        }
        for (PropertyView property : properties) {
            if (property.hasPattern()) {
                checkUnused(constants, property.patternConstant(), property);
            }
        }
    }

    private static void checkUnused(Map<String, PropertyView> names, String name, PropertyView property) {
        PropertyView other = names.put(name, property);
        if (other != null && !other.equals(property)) {
            throw new SpecException("the properties " + other.wireName() + " and " + property.wireName()
                    + " would both need " + name + " in Java; name one of them with " + Extensions.NAME);
        }
    }

    private PropertyView property(
            String model,
            int index,
            String wireName,
            Schema<?> property,
            boolean required,
            boolean request,
            boolean query) {
        try {
            return newProperty(model, index, wireName, property, required, request, query);
        } catch (SpecException e) {
            throw e.in(wireName).in(model);
        }
    }

    private PropertyView newProperty(
            String model,
            int index,
            String wireName,
            Schema<?> property,
            boolean required,
            boolean request,
            boolean query) {
        String name = name(wireName, property);
        boolean nullable = schemas.isNullable(property);
        Schema<?> resolved = schemas.resolve(property);
        boolean integerOrString = query && schemas.isIntegerOrString(property);
        JavaType type = query ? schemas.parameterType(property, false) : schemas.typeOf(property);
        if (type.kind() == Kind.STRING && pages.isNextPosition(model, wireName)) {
            type = SchemaResolver.PAGE_POSITION;
        }
        ValidationCode validation = new ValidationCode(schemas, name);
        return new PropertyView(
                index,
                wireName,
                name,
                type,
                required && !nullable,
                request && required && nullable,
                request ? nullable : nullable || !required,
                false,
                schemas.isSecret(property) || type.containsFreeForm(),
                description(property, resolved, schemas.defaultOf(property)),
                isDeprecated(property),
                request ? validation.of(resolved, type) : List.of(),
                request ? validation.patternConstantLiteral(resolved, type) : null,
                integerOrString ? validation.ofInteger(resolved) : null,
                SchemaResolver.extension(property, SpecNormalizer.DELIMITER));
    }

    /** Returns the Java name of a property. */
    static String name(String wireName, Schema<?> property) {
        String override = SchemaResolver.extension(property, Extensions.NAME);
        return override == null ? JavaNames.variable(wireName) : JavaNames.requireVariable(override);
    }

    private static Javadoc description(Schema<?> property, Schema<?> resolved, @Nullable Object defaultValue) {
        String description = ConstraintDocs.orDefault(
                property.getDescription(),
                ConstraintDocs.orDefault(resolved.getDescription(), "Not described by the vendor."));
        return new Javadoc().paragraph(description).paragraph(ConstraintDocs.constraints(resolved, defaultValue));
    }

    private static boolean isDeprecated(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getDeprecated());
    }

    private static List<String> javadoc(String name, Schema<?> schema) {
        return new Javadoc()
                .paragraph(ConstraintDocs.orDefault(schema.getDescription(), name + "."))
                .lines();
    }

    private static @Nullable PropertyView textProperty(List<PropertyView> properties, @Nullable String wireName) {
        PropertyView property = find(properties, wireName);
        if (property == null && wireName != null) {
            throw new SpecException(Extensions.TEXT_PROPERTY + ": the property " + wireName + " does not exist");
        }
        if (property != null && property.type().kind() != Kind.STRING) {
            throw new SpecException(Extensions.TEXT_PROPERTY + " must name a string property");
        }
        return property;
    }

    /** Returns the property with this wire name, or null if it does not exist. */
    static @Nullable PropertyView find(List<PropertyView> properties, @Nullable String wireName) {
        for (PropertyView property : properties) {
            if (property.wireName().equals(wireName)) {
                return property;
            }
        }
        return null;
    }
}
