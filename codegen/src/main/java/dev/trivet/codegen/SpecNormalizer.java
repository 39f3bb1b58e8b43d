package dev.trivet.codegen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a parsed document: it creates a component for each generated class, and an operation for
 * each method.
 *
 * <ul>
 *   <li>Each typed overload becomes an operation with a separate path key: the path, {@code #}, the
 *       operation's ID.
 *   <li>The optional query parameters of an operation become one object schema: {@code
 *       ListAppsQuery} for {@code listApps}.
 *   <li>Inline objects and enums become named components: {@code AccountLoginMethods} for the
 *       property {@code loginMethods} of {@code Account}.
 * </ul>
 */
final class SpecNormalizer {
    /**
     * The extension of object schemas that are created from query parameters. Documents must not
     * contain it.
     */
    static final String QUERY = "x-trivet-query";

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private static final Set<HttpMethod> METHODS =
            EnumSet.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<String> OVERLOAD_FIELDS = Set.of(
            "operationId",
            "summary",
            "description",
            "deprecated",
            "parameters",
            "requestBody",
            "responses",
            Extensions.IDEMPOTENT,
            Extensions.PAGING);

    private final OpenAPI document;
    private final Map<String, Schema<?>> schemas;

    private SpecNormalizer(OpenAPI document) {
        this.document = document;
        this.schemas = SchemaResolver.components(document);
    }

    static void normalize(OpenAPI document) {
        SpecNormalizer normalizer = new SpecNormalizer(document);
        if (document.getPaths() == null) {
            throw new SpecException("The document has no paths");
        }
        Extensions.check(document);
        normalizer.expandOverloads();
        normalizer.checkOperations();
        normalizer.forEachOperation(normalizer::resolveParameters);
        normalizer.forEachOperation(normalizer::addQuerySchema);
        for (String name : List.copyOf(normalizer.schemas.keySet())) {
            normalizer.extractInlineSchemas(name, SchemaResolver.component(normalizer.schemas, name));
        }
    }

    /** Returns the path without the suffix that distinguishes overloads. */
    static String path(String key) {
        int separator = key.indexOf('#');
        return separator < 0 ? key : key.substring(0, separator);
    }

    private void expandOverloads() {
        Paths expanded = new Paths();
        document.getPaths().forEach((path, item) -> {
            expanded.addPathItem(path, item);
            for (Map.Entry<HttpMethod, Operation> entry :
                    List.copyOf(item.readOperationsMap().entrySet())) {
                Object overloads = Extensions.get(entry.getValue().getExtensions(), Extensions.OVERLOADS);
                if (overloads != null) {
                    item.operation(entry.getKey(), null);
                    for (Operation overload : overloads(path, overloads)) {
                        PathItem overloadItem = new PathItem();
                        overloadItem.setParameters(pathParameters(item, entry.getValue()));
                        overloadItem.operation(entry.getKey(), overload);
                        String key = path + "#" + overload.getOperationId();
                        if (expanded.containsKey(key)) {
                            throw duplicate(overload.getOperationId());
                        }
                        expanded.addPathItem(key, overloadItem);
                    }
                }
            }
        });
        document.setPaths(expanded);
    }

    /**
     * Returns the path parameters of an overload. The parser copies a path's parameters only to
     * operations that OpenAPI defines.
     */
    private List<Parameter> pathParameters(PathItem item, Operation operation) {
        return nonNull(item.getParameters(), operation.getParameters()).stream()
                .flatMap(List::stream)
                .map(parameter -> resolve(parameter, operation))
                .filter(parameter -> "path".equals(parameter.getIn()))
                .toList();
    }

    private static List<Operation> overloads(String path, Object extension) {
        if (!(extension instanceof List<?> entries)) {
            throw new SpecException(Extensions.OVERLOADS + " of " + path + " must be a list");
        }
        ObjectMapper mapper = Json.mapper();
        List<Operation> overloads = new ArrayList<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map)) {
                throw new SpecException("each entry of " + Extensions.OVERLOADS + " of " + path + " must be an object");
            }
            Map<String, Object> fields = mapper.convertValue(entry, OBJECT);
            Object tag = fields.remove("tag");
            Object id = fields.get("operationId");
            if (tag == null || id == null) {
                throw new SpecException(
                        "each entry of " + Extensions.OVERLOADS + " of " + path + " needs an operationId and a tag");
            }
            fields.keySet().stream()
                    .filter(field -> !OVERLOAD_FIELDS.contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw new SpecException(id + ": " + Extensions.OVERLOADS + " has no field " + field);
                    });
            overloads.add(overload(mapper, fields, id).addTagsItem(tag.toString()));
        }
        return overloads;
    }

    private static Operation overload(ObjectMapper mapper, Map<String, Object> fields, Object id) {
        try {
            return mapper.convertValue(fields, Operation.class);
        } catch (IllegalArgumentException e) {
            throw new SpecException(id + ": the overload is not a valid operation: " + e.getMessage());
        }
    }

    private void forEachOperation(BiConsumer<PathItem, Operation> action) {
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> action.accept(item, operation)));
    }

    /** Checks that each operation can be a method of a Retrofit interface. */
    private void checkOperations() {
        Set<String> ids = new HashSet<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String id = operation.getOperationId();
                    if (id == null) {
                        throw new SpecException(method + " " + path + " has no operationId");
                    }
                    if (!SourceVersion.isName(id) || id.contains(".")) {
                        throw new SpecException(id + ": the operationId must be a valid name of a Java method");
                    }
                    if (!ids.add(JavaNames.constant(id))) {
                        throw duplicate(id);
                    }
                    if (!METHODS.contains(method)) {
                        throw new SpecException(id + ": the HTTP method must be one of " + METHODS + ", not " + method);
                    }
                    if (method == HttpMethod.GET && operation.getRequestBody() != null) {
                        throw new SpecException(id + ": a GET cannot have a request body");
                    }
                }));
    }

    private static SpecException duplicate(String operationId) {
        return new SpecException(
                operationId + ": another operation has this operationId, or one with the same Java constant");
    }

    private void resolveParameters(PathItem item, Operation operation) {
        // A parameter of the operation overrides one of its path.
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (List<Parameter> list : nonNull(item.getParameters(), operation.getParameters())) {
            for (Parameter parameter : list) {
                Parameter resolved = resolve(parameter, operation);
                parameters.put(resolved.getIn() + " " + resolved.getName(), resolved);
            }
        }
        operation.setParameters(new ArrayList<>(parameters.values()));
    }

    @SafeVarargs
    private static <T> List<List<T>> nonNull(@Nullable List<T>... lists) {
        List<List<T>> nonNull = new ArrayList<>();
        for (List<T> list : lists) {
            if (list != null) {
                nonNull.add(list);
            }
        }
        return nonNull;
    }

    private Parameter resolve(Parameter parameter, Operation operation) {
        String reference = parameter.get$ref();
        if (reference == null) {
            return parameter;
        }
        try {
            return new References(document).parameter(reference);
        } catch (SpecException e) {
            throw e.in(operation.getOperationId());
        }
    }

    private void addQuerySchema(PathItem item, Operation operation) {
        ObjectSchema query = new ObjectSchema();
        for (Parameter parameter : operation.getParameters()) {
            if (isOptionalQuery(parameter)) {
                checkStyle(operation, parameter);
                String inline = queryName(operation) + JavaNames.type(parameter.getName());
                parameter.setSchema(extracted(inline, parameter.getSchema()));
                query.addProperty(parameter.getName(), property(parameter));
            }
        }
        if (query.getProperties() != null) {
            query.setDescription("The query parameters of " + operation.getOperationId()
                    + ". A parameter that is not set, or is set to null, is not sent.");
            query.addExtension(QUERY, operation.getOperationId());
            if (schemas.putIfAbsent(queryName(operation), query) != null) {
                throw new SpecException(operation.getOperationId() + ": its query type would be " + queryName(operation)
                        + ", which is the name of a component; rename one of them");
            }
        }
    }

    private static void checkStyle(Operation operation, Parameter parameter) {
        boolean form = parameter.getStyle() == null || parameter.getStyle() == Parameter.StyleEnum.FORM;
        if (!form || Boolean.FALSE.equals(parameter.getExplode()) || parameter.getSchema() == null) {
            throw new SpecException(operation.getOperationId() + ": the parameter " + parameter.getName()
                    + " must have a schema, the style form and explode: true");
        }
    }

    static boolean isOptionalQuery(Parameter parameter) {
        return "query".equals(parameter.getIn())
                && !Boolean.TRUE.equals(parameter.getRequired())
                && Extensions.get(parameter.getExtensions(), Extensions.FIXED) == null;
    }

    static String queryName(Operation operation) {
        return JavaNames.type(operation.getOperationId()) + "Query";
    }

    /** Returns a property with the schema, description and extensions of a parameter. */
    private static Schema<?> property(Parameter parameter) {
        ComposedSchema property = new ComposedSchema();
        property.addAllOfItem(parameter.getSchema());
        property.setDescription(parameter.getDescription());
        property.setDeprecated(parameter.getDeprecated());
        property.setExample(parameter.getExample());
        if (parameter.getExtensions() != null) {
            parameter.getExtensions().forEach(property::addExtension);
        }
        return property;
    }

    private void extractInlineSchemas(String owner, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        try {
            schema.getProperties().replaceAll((name, property) -> extracted(owner + JavaNames.type(name), property));
        } catch (SpecException e) {
            throw e.in(owner);
        }
    }

    /**
     * Returns the schema, or a reference to the component that is created from it. Schemas inside
     * it become components too.
     */
    private Schema<?> extracted(String name, Schema<?> schema) {
        if (SchemaResolver.isObject(schema) || SchemaResolver.isEnum(schema)) {
            if (schemas.containsKey(name)) {
                throw new SpecException(
                        "the inline schema " + name + " has the name of a component; rename one of them");
            }
            schemas.put(name, schema);
            extractInlineSchemas(name, schema);
            return reference(name, schema);
        }
        if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            schema.setAllOf(List.of(extracted(name, schema.getAllOf().get(0))));
        }
        if (schema.getItems() != null) {
            schema.setItems(extracted(name, schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(extracted(name, values));
        }
        return schema;
    }

    private static Schema<?> reference(String name, Schema<?> schema) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + name);
        ComposedSchema wrapper = new ComposedSchema();
        wrapper.addAllOfItem(reference);
        wrapper.setNullable(schema.getNullable());
        wrapper.setDescription(schema.getDescription());
        wrapper.setDeprecated(schema.getDeprecated());
        wrapper.setExtensions(schema.getExtensions());
        return wrapper;
    }
}
