package dev.trivet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is generated for one document, worked out before the first file is written. */
final class ClientPlan {
    private final Map<String, ModelView> models;
    private final Map<String, ApiView> apis;
    private final Security security;
    private final String baseUrl;
    private final List<ModelExample> modelExamples;

    private ClientPlan(
            Map<String, ModelView> models,
            Map<String, ApiView> apis,
            Security security,
            String baseUrl,
            List<ModelExample> modelExamples) {
        this.models = models;
        this.apis = apis;
        this.security = security;
        this.baseUrl = baseUrl;
        this.modelExamples = modelExamples;
    }

    /**
     * An example that a component schema carries.
     *
     * @param model the class that it is read into
     * @param json the lines of the example
     * @param expected the lines of what is written back
     */
    record ModelExample(String model, List<String> json, List<String> expected) {}

    /** Plans the client of a document that {@link SpecPreparation} has been over. */
    static ClientPlan of(OpenAPI document) {
        String baseUrl = baseUrl(document);
        Map<String, Schema<?>> components = Schemas.of(document);
        TypeMapper types = new TypeMapper(components);
        Security security = Security.of(document);
        List<OperationPlan> operations = operations(document, types);

        ModelPlanner planner = new ModelPlanner(types, operations);
        Map<String, ModelView> models = new LinkedHashMap<>();
        for (String name : components.keySet()) {
            if (planner.isGenerated(name)) {
                JavaNames.checkType(name);
                models.put(name, planner.model(name));
            }
        }
        return new ClientPlan(
                models,
                apis(document, types, security, operations, models),
                security,
                baseUrl,
                modelExamples(types, models));
    }

    /** The parser gives a document without servers one at {@code /}. */
    private static String baseUrl(OpenAPI document) {
        List<Server> servers = document.getServers();
        String url = servers == null || servers.isEmpty() ? "" : servers.get(0).getUrl();
        if (!url.startsWith("https://") || url.contains("{")) {
            throw new SpecException("The document needs a server with an https address and no variables: the first one"
                    + " is the client's default base URL");
        }
        return url;
    }

    /** One operation with all that its references lead to. */
    record OperationPlan(
            String httpMethod,
            String path,
            Operation operation,
            @Nullable Schema<?> body,
            Success success) {
        String id() {
            return operation.getOperationId();
        }

        String tag() {
            List<String> tags = operation.getTags();
            if (tags == null || tags.size() != 1) {
                throw new SpecException(id() + ": there must be one tag: the Retrofit interface that it goes to");
            }
            return tags.get(0);
        }
    }

    /** The documented success of an operation: its status, its content if it has any, and whether there may be none. */
    record Success(int status, @Nullable MediaType content, boolean mayBeAbsent) {
        @Nullable
        Schema<?> schema() {
            return content == null ? null : content.getSchema();
        }
    }

    private static List<OperationPlan> operations(OpenAPI document, TypeMapper types) {
        List<OperationPlan> plans = new ArrayList<>();
        document.getPaths()
                .forEach((key, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> plans.add(plan(document, types, key, method, operation))));
        return plans;
    }

    private static OperationPlan plan(
            OpenAPI document, TypeMapper types, String key, PathItem.HttpMethod method, Operation operation) {
        References references = new References(document);
        try {
            MediaType body = operation.getRequestBody() == null
                    ? null
                    : References.json(
                            references.body(operation.getRequestBody()).getContent());
            return new OperationPlan(
                    method.name(),
                    SpecPreparation.path(key),
                    operation,
                    body == null ? null : body.getSchema(),
                    references.success(operation, types));
        } catch (SpecException e) {
            throw e.in(operation.getOperationId());
        }
    }

    private static Map<String, ApiView> apis(
            OpenAPI document,
            TypeMapper types,
            Security security,
            List<OperationPlan> operations,
            Map<String, ModelView> models) {
        OperationPlanner planner = new OperationPlanner(new References(document), types, security, models);
        Map<String, List<OperationPlan>> byTag = new LinkedHashMap<>();
        for (OperationPlan operation : operations) {
            byTag.computeIfAbsent(operation.tag(), any -> new ArrayList<>()).add(operation);
        }
        Map<String, ApiView> apis = new LinkedHashMap<>();
        byTag.forEach((tag, plans) -> {
            String type = JavaNames.type(tag);
            ApiView api = new ApiView(
                    type + "Api",
                    JavaNames.api(type),
                    new Javadoc().paragraph(tagDescription(document, tag)).lines(),
                    plans.stream().map(planner::operation).toList());
            if (type.isEmpty() || apis.putIfAbsent(type, api) != null) {
                throw new SpecException(
                        "tags: \"" + tag + "\" needs a Java name of its own, and makes \"" + type + "\"");
            }
        });
        return apis;
    }

    private static String tagDescription(OpenAPI document, String tag) {
        if (document.getTags() != null) {
            for (Tag candidate : document.getTags()) {
                if (candidate.getName().equals(tag)) {
                    return Documented.or(candidate.getDescription(), tag + ".");
                }
            }
        }
        return tag + ".";
    }

    private static List<ModelExample> modelExamples(TypeMapper types, Map<String, ModelView> models) {
        ExpectedJson expected = new ExpectedJson(types);
        List<ModelExample> examples = new ArrayList<>();
        models.forEach((name, model) -> {
            Schema<?> schema = types.component(name);
            if (model.object() && schema.getExample() != null) {
                examples.add(modelExample(expected, name, schema));
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

    Map<String, ModelView> models() {
        return models;
    }

    Map<String, ApiView> apis() {
        return apis;
    }

    Security security() {
        return security;
    }

    String baseUrl() {
        return baseUrl;
    }

    List<ModelExample> modelExamples() {
        return modelExamples;
    }
}
