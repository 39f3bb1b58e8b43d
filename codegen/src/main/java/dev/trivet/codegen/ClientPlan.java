package dev.trivet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trivet.codegen.ApiView.OperationView;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client that is generated from a document, for the templates.
 *
 * @param vendor the vendor's display name
 * @param baseUrl the default base URL
 * @param security the authentication
 * @param models the classes of the model package, by name
 * @param interfaces the Retrofit interfaces, by the Java name of their tag
 * @param modelExamples the examples of component schemas
 */
record ClientPlan(
        String vendor,
        String baseUrl,
        Security security,
        Map<String, ModelView> models,
        Map<String, ApiView> interfaces,
        List<ModelExample> modelExamples) {

    /**
     * The example of a component schema.
     *
     * @param model the class of the component
     * @param json the lines of the example
     * @param expected the lines of the JSON that the client writes for the model
     */
    record ModelExample(String model, List<String> json, List<String> expected) {
        /** Returns whether the client writes the example in a different shape. */
        boolean isRewritten() {
            return !json.equals(expected);
        }
    }

    /**
     * Plans the client of a document that {@link SpecNormalizer} has rewritten.
     *
     * @param baseUrl the default base URL, or null for that of the document
     * @throws SpecException if the document is rejected
     */
    static ClientPlan of(OpenAPI document, String vendor, @Nullable String baseUrl, Problems problems) {
        String url = problems.collect("", () -> baseUrl(document, baseUrl));
        Security security = problems.collect("", () -> Security.of(document));
        Map<String, Schema<?>> components = SchemaResolver.components(document);
        SchemaResolver schemas = new SchemaResolver(components);
        List<OperationPlan> operations = operations(document, schemas, problems);

        ModelPlanner planner = new ModelPlanner(schemas, operations, problems);
        Map<String, ModelView> models = new LinkedHashMap<>();
        for (String name : components.keySet()) {
            ModelView model = problems.collect(name, () -> planner.isGenerated(name) ? planner.model(name) : null);
            if (model != null) {
                models.put(name, model);
            }
        }
        Map<String, ApiView> interfaces = interfaces(document, schemas, operations, models, problems);
        List<ModelExample> examples = modelExamples(schemas, models, problems);
        problems.throwIfRejected();
        return new ClientPlan(
                vendor, Objects.requireNonNull(url), Objects.requireNonNull(security), models, interfaces, examples);
    }

    /**
     * Returns the option, or the first https URL of a server. The parser adds the server {@code /}
     * to a document without servers.
     */
    private static String baseUrl(OpenAPI document, @Nullable String option) {
        if (option != null) {
            if (!isBaseUrl(option)) {
                throw new SpecException("The option baseUrl must be an https URL without variables, not " + option);
            }
            return option;
        }
        List<Server> servers = document.getServers() == null ? List.of() : document.getServers();
        return servers.stream()
                .map(ClientPlan::url)
                .filter(ClientPlan::isBaseUrl)
                .findFirst()
                .orElseThrow(() -> new SpecException("servers: a server must have an https URL, which is the client's"
                        + " default base URL; add one, or set the option baseUrl"));
    }

    private static boolean isBaseUrl(String url) {
        return url.startsWith("https://") && !url.contains("{");
    }

    /** Returns the URL of a server with the default values of its variables. */
    private static String url(Server server) {
        String url = server.getUrl();
        if (server.getVariables() != null) {
            for (Map.Entry<String, ServerVariable> variable :
                    server.getVariables().entrySet()) {
                String value = variable.getValue().getDefault();
                url = value == null ? url : url.replace("{" + variable.getKey() + "}", value);
            }
        }
        return url;
    }

    /** An operation with its references resolved. */
    record OperationPlan(
            String httpMethod,
            String path,
            Operation operation,
            @Nullable String bodyMediaType,
            @Nullable Schema<?> body,
            List<Schema<?>> callbackBodies,
            Success success) {
        String id() {
            return operation.getOperationId();
        }

        String tag() {
            return operation.getTags().get(0);
        }
    }

    /**
     * The documented success response of an operation.
     *
     * @param mediaType the media type of the content, or null if there is no content
     * @param content the content, or null
     * @param mayBeAbsent whether the documented content may be absent or null
     */
    record Success(
            int status,
            @Nullable String mediaType,
            @Nullable MediaType content,
            boolean mayBeAbsent) {
        @Nullable
        Schema<?> schema() {
            return content == null ? null : content.getSchema();
        }
    }

    private static List<OperationPlan> operations(OpenAPI document, SchemaResolver schemas, Problems problems) {
        List<OperationPlan> plans = new ArrayList<>();
        document.getPaths()
                .forEach((key, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    OperationPlan plan = problems.collect(
                            operation.getOperationId(), () -> plan(document, schemas, key, method, operation));
                    if (plan != null) {
                        plans.add(plan);
                    }
                }));
        return plans;
    }

    private static OperationPlan plan(
            OpenAPI document, SchemaResolver schemas, String key, PathItem.HttpMethod method, Operation operation) {
        References references = new References(document);
        try {
            return new OperationPlan(
                    method.name(),
                    SpecNormalizer.path(key),
                    operation,
                    References.jsonType(references.content(operation)),
                    body(references, operation),
                    callbackBodies(references, operation),
                    references.success(operation, schemas));
        } catch (SpecException e) {
            throw e.in(operation.getOperationId());
        }
    }

    private static @Nullable Schema<?> body(References references, Operation operation) {
        MediaType body = References.json(references.content(operation));
        return body == null ? null : body.getSchema();
    }

    /** Returns the schemas of the bodies of an operation's callbacks. */
    private static List<Schema<?>> callbackBodies(References references, Operation operation) {
        List<Schema<?>> bodies = new ArrayList<>();
        if (operation.getCallbacks() != null) {
            operation.getCallbacks().values().stream()
                    .flatMap(callback -> callback.values().stream())
                    .flatMap(item -> item.readOperations().stream())
                    .map(request -> body(references, request))
                    .filter(Objects::nonNull)
                    .forEach(bodies::add);
        }
        return bodies;
    }

    private static Map<String, ApiView> interfaces(
            OpenAPI document,
            SchemaResolver schemas,
            List<OperationPlan> operations,
            Map<String, ModelView> models,
            Problems problems) {
        OperationPlanner planner = new OperationPlanner(new References(document), schemas, models, problems);
        Map<String, List<OperationPlan>> byTag = new LinkedHashMap<>();
        for (OperationPlan operation : operations) {
            byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operation);
        }
        Map<String, ApiView> apis = new LinkedHashMap<>();
        byTag.forEach((tag, plans) -> {
            String type = JavaNames.type(tag);
            List<OperationView> views = plans.stream()
                    .map(plan -> problems.collect(plan.id(), () -> planner.operation(plan)))
                    .filter(Objects::nonNull)
                    .toList();
            if (type.isEmpty()) {
                problems.reject("", "tags: \"" + tag + "\" cannot be converted to a Java name; rename the tag");
                return;
            }
            ApiView api = new ApiView(
                    type + "Api",
                    JavaNames.apiAccessor(type),
                    new Javadoc().paragraph(tagDescription(document, tag)).lines(),
                    views);
            if (apis.putIfAbsent(type, api) != null) {
                problems.reject(
                        "",
                        "tags: \"" + tag + "\" and another tag would both have the Java name " + type
                                + "; rename one of them");
            }
        });
        return apis;
    }

    private static String tagDescription(OpenAPI document, String tag) {
        if (document.getTags() != null) {
            for (Tag candidate : document.getTags()) {
                if (candidate.getName().equals(tag)) {
                    return ConstraintDocs.orDefault(candidate.getDescription(), tag + ".");
                }
            }
        }
        return tag + ".";
    }

    private static List<ModelExample> modelExamples(
            SchemaResolver schemas, Map<String, ModelView> models, Problems problems) {
        ExpectedJson expected = new ExpectedJson(schemas);
        List<ModelExample> examples = new ArrayList<>();
        models.forEach((name, model) -> {
            Schema<?> schema = schemas.component(name);
            if (model.isObject() && schema.getExample() != null) {
                ModelExample example = problems.collect(name, () -> modelExample(expected, name, schema));
                if (example != null) {
                    examples.add(example);
                }
            }
        });
        return examples;
    }

    private static ModelExample modelExample(ExpectedJson expected, String name, Schema<?> schema) {
        JsonNode example = ExpectedJson.tree(schema.getExample());
        try {
            return new ModelExample(
                    name, ExpectedJson.lines(example), ExpectedJson.lines(expected.writtenBack(schema, example)));
        } catch (SpecException e) {
            throw e.in(name);
        }
    }

    /** Returns the vendor's name, escaped for a comment. */
    String vendorJavadoc() {
        return Javadoc.escape(vendor);
    }

    String vendorLiteral() {
        return JavaLiterals.literal(vendor);
    }

    String baseUrlLiteral() {
        return JavaLiterals.literal(baseUrl);
    }

    List<ApiView> apis() {
        return List.copyOf(interfaces.values());
    }

    List<ModelView> allModels() {
        return List.copyOf(models.values());
    }

    /** Returns the models that have a JSON adapter: all except the queries. */
    List<ModelView> jsonModels() {
        return models.values().stream().filter(model -> !model.isQuery()).toList();
    }

    /**
     * Returns whether a model is deprecated. Classes that refer to a deprecated one must suppress
     * the warning.
     */
    boolean hasDeprecatedModels() {
        return models.values().stream().anyMatch(ModelView::deprecated);
    }
}
