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
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a parsed document: it creates a component for each generated class, and an operation for
 * each method.
 *
 * <ul>
 *   <li>Each typed overload becomes an operation with a separate path key: the path, {@code #} and
 *       the operation's ID.
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

    /** The extension of a query parameter whose items are joined. Documents must not contain it. */
    static final String DELIMITER = "x-trivet-delimiter";

    private static final Map<Parameter.StyleEnum, String> DELIMITERS =
            Map.of(Parameter.StyleEnum.SPACEDELIMITED, " ", Parameter.StyleEnum.PIPEDELIMITED, "|");

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

    /** The tag for operations without a tag. */
    private static final String DEFAULT_TAG = "Default";

    /** The header parameters that OpenAPI ignores, because other fields describe them. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final OpenAPI document;
    private final Problems problems;
    private final Map<String, Schema<?>> schemas;
    private final References references;
    private final SchemaNormalizer schemaNormalizer;

    /** The parameters and bodies whose schema was rewritten. Operations can share them. */
    private final Set<Object> normalized = Collections.newSetFromMap(new IdentityHashMap<>());

    private SpecNormalizer(OpenAPI document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.schemas = SchemaResolver.components(document);
        this.references = new References(document);
        this.schemaNormalizer = new SchemaNormalizer(document, problems);
    }

    /**
     * Rewrites the document. Removes the operations that are skipped or rejected.
     *
     * @param skipped the Java names of operations
     */
    static void normalize(OpenAPI document, Set<String> skipped, Problems problems) {
        if (document.getPaths() == null) {
            problems.reject("", "The document has no paths; add an operation");
            document.setPaths(new Paths());
        }
        SpecNormalizer normalizer = new SpecNormalizer(document, problems);
        Extensions.check(document, problems);
        normalizer.expandOverloads();
        normalizer.nameOperations();
        normalizer.skip(skipped);
        normalizer.checkOperations();
        normalizer.forEachOperation((item, operation) -> normalizer.resolveParameters(item, operation));
        normalizer.schemaNormalizer.normalizeComponents();
        normalizer.forEachOperation((item, operation) -> normalizer.normalizeSchemas(operation));
        normalizer.forEachOperation((item, operation) -> {
            normalizer.extractFromOperation(operation);
            normalizer.addQuerySchema(operation);
        });
        for (String name : List.copyOf(normalizer.schemas.keySet())) {
            Schema<?> schema = SchemaResolver.component(normalizer.schemas, name);
            problems.check(name, () -> in(name, () -> normalizer.extractInlineSchemas(name, name, schema)));
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
                    problems.check(path, () -> expand(expanded, path, item, entry, overloads));
                }
            }
        });
        document.setPaths(expanded);
    }

    private void expand(
            Paths expanded, String path, PathItem item, Map.Entry<HttpMethod, Operation> entry, Object overloads) {
        for (Operation overload : overloads(path, overloads)) {
            PathItem overloadItem = new PathItem();
            overloadItem.setParameters(pathParameters(item, entry.getValue()));
            overload.setSecurity(entry.getValue().getSecurity());
            overloadItem.operation(entry.getKey(), overload);
            String key = path + "#" + overload.getOperationId();
            if (expanded.containsKey(key)) {
                throw duplicate(overload.getOperationId());
            }
            expanded.addPathItem(key, overloadItem);
        }
    }

    /**
     * Returns the path parameters of an overload. The parser copies a path's parameters only to
     * operations that OpenAPI defines.
     */
    private List<Parameter> pathParameters(PathItem item, Operation operation) {
        return nonNull(item.getParameters(), operation.getParameters()).stream()
                .flatMap(List::stream)
                .map(references::parameter)
                .filter(parameter -> "path".equals(parameter.getIn()))
                .toList();
    }

    private static List<Operation> overloads(String path, Object extension) {
        if (!(extension instanceof List<?> entries)) {
            throw new SpecException(Extensions.OVERLOADS + " of " + path + " must be a list of operations");
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

    /** Runs the action for each operation. If it fails, the operation is rejected and removed. */
    private void forEachOperation(BiConsumer<PathItem, Operation> action) {
        for (PathItem item : List.copyOf(document.getPaths().values())) {
            item.readOperationsMap().forEach((method, operation) -> {
                String id = operation.getOperationId();
                if (!problems.check(id, () -> in(id, () -> action.accept(item, operation)))) {
                    item.operation(method, null);
                }
            });
        }
    }

    private static void in(String location, Runnable action) {
        try {
            action.run();
        } catch (SpecException e) {
            throw e.in(location);
        }
    }

    /**
     * Replaces each operationId with the name of a Java method, and the tags of each operation with
     * one tag.
     */
    private void nameOperations() {
        problems.clearElements();
        document.getPaths().forEach((key, item) -> {
            String path = path(key);
            problems.addElement(path);
            item.readOperationsMap().forEach((method, operation) -> {
                String id = operation.getOperationId() == null
                        ? method + " " + path.replace("{", "by ")
                        : operation.getOperationId();
                if (problems.check(path, () -> operation.setOperationId(JavaNames.method(id)))) {
                    List<String> tags = operation.getTags();
                    operation.setTags(List.of(tags == null || tags.isEmpty() ? DEFAULT_TAG : tags.get(0)));
                    problems.addElement(operation.getOperationId());
                    problems.addElement(queryName(operation), operation.getOperationId());
                } else {
                    item.operation(method, null);
                }
            });
        });
    }

    private void skip(Set<String> skipped) {
        Set<String> unknown = new TreeSet<>(skipped);
        document.getPaths()
                .values()
                .forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
                    if (skipped.contains(operation.getOperationId())) {
                        unknown.remove(operation.getOperationId());
                        item.operation(method, null);
                    }
                }));
        unknown.forEach(id -> problems.reject(
                "",
                "The option skipOperations contains " + id
                        + ", which is not the Java name of an operation; remove it"));
    }

    /** Checks that each operation can be a method of a Retrofit interface. */
    private void checkOperations() {
        Set<String> ids = new HashSet<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String id = operation.getOperationId();
                    boolean valid = problems.check(id, () -> {
                        if (!ids.add(JavaNames.constant(id))) {
                            throw duplicate(id);
                        }
                        if (!METHODS.contains(method)) {
                            throw new SpecException(id + ": the HTTP method must be one of " + METHODS + ", not "
                                    + method + "; change it" + Extensions.SKIP_HINT);
                        }
                        if (method == HttpMethod.GET && operation.getRequestBody() != null) {
                            throw new SpecException(
                                    id + ": a GET cannot have a request body; remove it" + Extensions.SKIP_HINT);
                        }
                        if (item.getServers() != null || operation.getServers() != null) {
                            throw new SpecException(id + ": an operation cannot have its own servers; remove them"
                                    + Extensions.SKIP_HINT);
                        }
                    });
                    if (!valid) {
                        item.operation(method, null);
                    }
                }));
    }

    private static SpecException duplicate(String operationId) {
        return new SpecException(operationId
                + ": another operation has this operationId, or one with the same Java constant; rename one of them");
    }

    private void resolveParameters(PathItem item, Operation operation) {
        // A parameter of the operation overrides one of its path.
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (List<Parameter> list : nonNull(item.getParameters(), operation.getParameters())) {
            for (Parameter parameter : list) {
                Parameter resolved = references.parameter(parameter);
                boolean ignored = "header".equals(resolved.getIn())
                        && (IGNORED_HEADERS.contains(resolved.getName().toLowerCase(Locale.ROOT))
                                || references.isCredential(resolved.getName()));
                if (!ignored) {
                    setExample(resolved);
                    parameters.put(resolved.getIn() + " " + resolved.getName(), resolved);
                }
            }
        }
        operation.setParameters(new ArrayList<>(parameters.values()));
    }

    /**
     * Sets the example of a parameter that has none: its first named example, or the example of its
     * schema.
     */
    private void setExample(Parameter parameter) {
        if (parameter.getExample() == null && parameter.getExamples() != null) {
            parameter.getExamples().values().stream()
                    .findFirst()
                    .ifPresent(example -> parameter.setExample(references.example(example)));
        }
        Schema<?> schema = parameter.getSchema();
        if (parameter.getExample() == null && schema != null && schema.getExample() != null) {
            parameter.setExample(schema.getExample());
        }
    }

    /** Rewrites the schemas of an operation's parameters and JSON bodies. */
    private void normalizeSchemas(Operation operation) {
        String id = operation.getOperationId();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getSchema() != null && normalized.add(parameter)) {
                parameter.setSchema(
                        schemaNormalizer.normalize(id, id + ": " + parameter.getName(), parameter.getSchema()));
            }
        }
        bodies(operation).forEach((location, content) -> {
            if (normalized.add(content)) {
                content.setSchema(schemaNormalizer.normalize(id, id + ": " + location, content.getSchema()));
            }
        });
    }

    /**
     * Returns the JSON bodies of an operation's request, success responses and callbacks, by
     * location.
     */
    private Map<String, MediaType> bodies(Operation operation) {
        Map<String, MediaType> bodies = new LinkedHashMap<>();
        addJson(bodies, "request body", references.content(operation));
        if (operation.getResponses() != null) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    addJson(
                            bodies,
                            "response " + status,
                            references.response(response).getContent());
                }
            });
        }
        if (operation.getCallbacks() != null) {
            operation.getCallbacks().values().stream()
                    .flatMap(callback -> callback.values().stream())
                    .flatMap(item -> item.readOperations().stream())
                    .forEach(request -> addCallback(bodies, references.content(request)));
        }
        return bodies;
    }

    private static void addCallback(Map<String, MediaType> bodies, @Nullable Content content) {
        long others = bodies.keySet().stream()
                .filter(location -> location.startsWith("callback"))
                .count();
        addJson(bodies, others == 0 ? "callback" : "callback " + (others + 1), content);
    }

    private static void addJson(Map<String, MediaType> bodies, String location, @Nullable Content content) {
        MediaType json = References.json(content);
        if (json != null) {
            bodies.put(location, json);
        }
    }

    /** Names the inline schemas of an operation. */
    private void extractFromOperation(Operation operation) {
        String type = JavaNames.type(operation.getOperationId());
        Map<String, MediaType> bodies = bodies(operation);
        long responses = bodies.keySet().stream()
                .filter(location -> location.startsWith("response"))
                .count();
        bodies.forEach((location, content) -> {
            String name = responses == 1 && location.startsWith("response") ? "response" : location;
            String inline = location.equals("request body") ? type + "Request" : type + JavaNames.type(name);
            content.setSchema(extracted(operation.getOperationId(), inline, content.getSchema()));
        });
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getSchema() != null && !SchemaResolver.isObject(parameter.getSchema())) {
                String inline = (isOptionalQuery(parameter) ? queryName(operation) : type)
                        + JavaNames.type(parameter.getName());
                parameter.setSchema(extracted(operation.getOperationId(), inline, parameter.getSchema()));
            }
        }
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

    private void addQuerySchema(Operation operation) {
        SchemaResolver resolver = new SchemaResolver(schemas);
        ObjectSchema query = new ObjectSchema();
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (!isSupported(resolver, operation, parameter)) {
                continue;
            }
            parameters.add(parameter);
            if (isOptionalQuery(parameter)) {
                query.addProperty(parameter.getName(), property(parameter));
            }
        }
        operation.setParameters(parameters);
        if (query.getProperties() != null) {
            query.setDescription("The query parameters of " + operation.getOperationId()
                    + ". A parameter that is not set, or is set to null, is not sent.");
            query.addExtension(QUERY, operation.getOperationId());
            if (schemas.putIfAbsent(queryName(operation), query) != null) {
                throw new SpecException("its query type would be " + queryName(operation)
                        + ", which is the name of a component; rename one of them");
            }
        }
    }

    /**
     * Returns whether a parameter can be sent. An optional parameter that cannot be sent is left
     * out with a warning.
     */
    private boolean isSupported(SchemaResolver resolver, Operation operation, Parameter parameter) {
        if (Extensions.get(parameter.getExtensions(), Extensions.FIXED) != null) {
            return true;
        }
        try {
            checkParameter(resolver, parameter);
            return true;
        } catch (SpecException e) {
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                throw new SpecException("the required parameter " + parameter.getName() + ": " + e.getMessage()
                        + "; change it" + Extensions.SKIP_HINT);
            }
            problems.warn(operation.getOperationId() + ": the optional parameter " + parameter.getName()
                    + " is left out: " + e.getMessage());
            return false;
        }
    }

    private static void checkParameter(SchemaResolver resolver, Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema == null) {
            throw new SpecException("a parameter with content instead of a schema is not supported");
        }
        if (SchemaResolver.isObject(resolver.resolve(schema))) {
            throw new SpecException("an object is not supported");
        }
        JavaType type = resolver.parameterType(schema, !isOptionalQuery(parameter));
        boolean query = "query".equals(parameter.getIn());
        if (type.isList() && !query) {
            throw new SpecException("an array is supported only in a query");
        }
        if (type.isList() && delimiter(parameter) != null && !isOptionalQuery(parameter)) {
            throw new SpecException("an array must have the style form and explode: true");
        }
        boolean simple = parameter.getStyle() == null
                || parameter.getStyle() == Parameter.StyleEnum.FORM
                || parameter.getStyle() == Parameter.StyleEnum.SIMPLE;
        if (!simple && !(query && type.isList() && DELIMITERS.containsKey(parameter.getStyle()))) {
            throw new SpecException("the style " + parameter.getStyle() + " is not supported");
        }
    }

    /** Returns the delimiter of an array's items, or null if the parameter is repeated. */
    static @Nullable String delimiter(Parameter parameter) {
        boolean form = parameter.getStyle() == null || parameter.getStyle() == Parameter.StyleEnum.FORM;
        boolean repeated = parameter.getExplode() == null ? form : parameter.getExplode();
        return repeated ? null : form ? "," : DELIMITERS.get(parameter.getStyle());
    }

    static boolean isOptionalQuery(Parameter parameter) {
        return "query".equals(parameter.getIn())
                && !Boolean.TRUE.equals(parameter.getRequired())
                && Extensions.get(parameter.getExtensions(), Extensions.FIXED) == null;
    }

    static String queryName(Operation operation) {
        return JavaNames.type(operation.getOperationId()) + "Query";
    }

    /** Returns the property that represents a parameter in the query schema. */
    private static Schema<?> property(Parameter parameter) {
        ComposedSchema property = new ComposedSchema();
        property.addAllOfItem(parameter.getSchema());
        property.setDescription(parameter.getDescription());
        property.setDeprecated(parameter.getDeprecated());
        property.setExample(parameter.getExample());
        String delimiter = delimiter(parameter);
        if (delimiter != null) {
            property.addExtension(DELIMITER, delimiter);
        }
        if (parameter.getExtensions() != null) {
            parameter.getExtensions().forEach(property::addExtension);
        }
        return property;
    }

    private void extractInlineSchemas(String element, String owner, Schema<?> schema) {
        if (schema.getProperties() == null) {
            extractParts(element, owner + "Item", schema);
            return;
        }
        schema.getProperties().replaceAll((name, property) -> {
            Schema<?> extracted = problems.collect(
                    element,
                    () -> SchemaNormalizer.in(
                            element, () -> extracted(element, owner + JavaNames.type(name), property)));
            return extracted == null ? new Schema<>() : extracted;
        });
    }

    /**
     * Returns the schema, or a reference to the component that is created from it. Schemas inside
     * it become components too.
     */
    private Schema<?> extracted(String element, String name, Schema<?> schema) {
        if (SchemaResolver.isObject(schema) || SchemaResolver.isEnum(schema)) {
            if (schemas.containsKey(name)) {
                throw new SpecException(
                        "the class of an inline schema would be " + name + ", which is the name of another schema;"
                                + " move the inline schema to the components, with a different name");
            }
            schemas.put(name, schema);
            problems.addElement(name, element);
            extractInlineSchemas(element, name, schema);
            return reference(name, schema);
        }
        extractParts(element, name, schema);
        return schema;
    }

    private void extractParts(String element, String name, Schema<?> schema) {
        if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            schema.setAllOf(List.of(extracted(element, name, schema.getAllOf().get(0))));
        }
        if (schema.getItems() != null) {
            schema.setItems(extracted(element, name, schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setAdditionalProperties(extracted(element, name, values));
        }
        extractAlternatives(element, name, schema.getAnyOf());
        extractAlternatives(element, name, schema.getOneOf());
    }

    /**
     * Names the objects and enums of an {@code anyOf} or {@code oneOf}. Equal ones, such as an item
     * and the items of an array, become one component.
     */
    @SuppressWarnings("rawtypes") // The model has raw types.
    private void extractAlternatives(String element, String name, @Nullable List<Schema> alternatives) {
        if (alternatives == null) {
            return;
        }
        List<Schema<?>> found = new ArrayList<>();
        IdentityHashMap<Schema<?>, Integer> numbers = new IdentityHashMap<>();
        for (Schema<?> alternative : alternatives) {
            Schema<?> inline = alternative.getItems() == null ? alternative : alternative.getItems();
            if (SchemaResolver.isObject(inline) || SchemaResolver.isEnum(inline)) {
                if (!found.contains(inline)) {
                    found.add(inline);
                }
                numbers.put(inline, found.indexOf(inline));
            }
        }
        List<Schema<?>> references = new ArrayList<>();
        for (Schema<?> inline : found) {
            String suffix = references.isEmpty() ? "Option" : "Option" + (references.size() + 1);
            references.add(extracted(element, name + suffix, inline));
        }
        UnaryOperator<Schema<?>> extract = inline -> {
            Integer number = numbers.get(inline);
            return number == null ? inline : references.get(number);
        };
        for (int i = 0; i < alternatives.size(); i++) {
            Schema<?> alternative = alternatives.get(i);
            if (alternative.getItems() != null) {
                alternative.setItems(extract.apply(alternative.getItems()));
            }
            alternatives.set(i, extract.apply(alternative));
        }
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
