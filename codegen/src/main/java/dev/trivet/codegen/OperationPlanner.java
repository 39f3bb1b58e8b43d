package dev.trivet.codegen;

import dev.trivet.codegen.ApiView.ContractView;
import dev.trivet.codegen.ApiView.OperationView;
import dev.trivet.codegen.ApiView.ParameterView;
import dev.trivet.codegen.ApiView.Result;
import dev.trivet.codegen.ClientPlan.OperationPlan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plans the methods of the Retrofit interfaces. */
final class OperationPlanner {
    /** The HTTP methods whose Retrofit annotation allows a body. */
    private static final Set<String> BODY_METHODS = Set.of("POST", "PUT", "PATCH");

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]*)}");

    private final References references;
    private final SchemaResolver schemas;
    private final ContractPlanner contractPlanner;

    OperationPlanner(References references, SchemaResolver schemas, Map<String, ModelView> models, Problems problems) {
        this.references = references;
        this.schemas = schemas;
        this.contractPlanner = new ContractPlanner(references, schemas, models, problems);
    }

    OperationView operation(OperationPlan plan) {
        try {
            Operation operation = plan.operation();
            checkPath(plan);
            JavaType resultType = resultType(plan);
            List<ParameterView> parameters = parameters(plan);
            return new OperationView(
                    plan.id(),
                    JavaNames.constant(plan.id()),
                    Javadoc.escape(summary(operation)),
                    javadoc(plan, parameters),
                    Boolean.TRUE.equals(operation.getDeprecated()),
                    annotation(plan),
                    bodyType(plan),
                    plan.callbackBodies().stream().map(schemas::typeOf).toList(),
                    result(plan),
                    resultType,
                    parameters,
                    isIdempotent(plan),
                    isIdempotent(plan) && plan.httpMethod().equals("GET"),
                    contracts(plan, resultType));
        } catch (SpecException e) {
            throw e.in(plan.id());
        }
    }

    private static void checkPath(OperationPlan plan) {
        Set<String> names = new HashSet<>();
        Matcher matcher = PATH_PARAMETER.matcher(plan.path());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        for (Parameter parameter : plan.operation().getParameters()) {
            if ("path".equals(parameter.getIn()) && !names.remove(parameter.getName())) {
                throw new SpecException("the path " + plan.path() + " has no {" + parameter.getName()
                        + "}; remove the parameter, or add it to the path");
            }
        }
        if (!names.isEmpty()) {
            throw new SpecException("the path " + plan.path() + " needs parameters for " + names + "; add them");
        }
    }

    private List<ContractView> contracts(OperationPlan plan, @Nullable JavaType resultType) {
        return contractPlanner.contracts(plan, result(plan), resultType, bodyType(plan));
    }

    private static Result result(OperationPlan plan) {
        if (plan.success().content() == null) {
            return Result.COMPLETABLE;
        }
        return plan.success().mayBeAbsent() ? Result.MAYBE : Result.SINGLE;
    }

    private @Nullable JavaType resultType(OperationPlan plan) {
        Schema<?> schema = plan.success().schema();
        return schema == null ? null : checkedBody("response", schemas.typeOf(schema));
    }

    private @Nullable JavaType bodyType(OperationPlan plan) {
        return plan.body() == null ? null : checkedBody("request body", schemas.typeOf(plan.body()));
    }

    private static JavaType checkedBody(String location, JavaType type) {
        if (!type.isBody()) {
            throw new SpecException(
                    "a " + location + " must not be or contain a number with decimals, a time, a null item or a value"
                            + " of two types; make it a property of an object" + Extensions.SKIP_HINT);
        }
        return type;
    }

    private List<ParameterView> parameters(OperationPlan plan) {
        List<ParameterView> views = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Parameter parameter : arguments(plan.operation())) {
            views.add(argument(parameter, uniqueName(names, JavaNames.variable(parameter.getName()))));
        }
        if (plan.operation().getParameters().stream().anyMatch(SpecNormalizer::isOptionalQuery)) {
            views.add(new ParameterView(
                    "@Tag",
                    SpecNormalizer.queryName(plan.operation()),
                    uniqueName(names, "query"),
                    "the optional query parameters"));
        }
        JavaType body = bodyType(plan);
        if (body != null) {
            String name = body.kind() == JavaType.Kind.MODEL ? JavaNames.variable(body.name()) : "body";
            views.add(new ParameterView("@Body", body.name(), uniqueName(names, name), "the request's body"));
        }
        return views;
    }

    /**
     * Returns the parameters that are arguments of the method: the required ones, followed by
     * optional headers and cookies.
     */
    static List<Parameter> arguments(Operation operation) {
        return operation.getParameters().stream()
                .filter(parameter -> !SpecNormalizer.isOptionalQuery(parameter))
                .filter(parameter -> Extensions.get(parameter.getExtensions(), Extensions.FIXED) == null)
                .sorted(Comparator.comparing(OperationPlanner::isOptional))
                .toList();
    }

    private static boolean isOptional(Parameter parameter) {
        return !"path".equals(parameter.getIn()) && !Boolean.TRUE.equals(parameter.getRequired());
    }

    private static String uniqueName(Set<String> names, String name) {
        return names.add(name) ? name : uniqueName(names, name + "Value");
    }

    private ParameterView argument(Parameter parameter, String name) {
        String literal = JavaLiterals.literal(parameter.getName());
        String annotation = switch (parameter.getIn()) {
            case "path" -> "@Path(" + literal + ")";
            case "query" -> "@Query(" + literal + ")";
            case "header" -> "@Header(" + literal + ")";
            default -> "@Header(\"Cookie\") @CookieParameter(" + literal + ")";
        };
        JavaType type = schemas.parameterType(parameter.getSchema(), true);
        String pattern = type.kind() == JavaType.Kind.STRING
                ? new ValidationCode(schemas, name).patternLiteral(schemas.resolve(parameter.getSchema()), type)
                : null;
        boolean optional = isOptional(parameter);
        String description = ConstraintDocs.orDefault(
                parameter.getDescription(), "the " + parameter.getIn() + " parameter `" + parameter.getName() + "`");
        return new ParameterView(
                annotation
                        + (optional ? " @OptionalParameter" : "")
                        + (pattern == null ? "" : " @ParameterPattern(" + pattern + ")"),
                (optional ? "@Nullable " : "") + type.name(),
                name,
                optional ? description.strip().replaceFirst("\\.$", "") + "; null if it is not sent" : description);
    }

    private static String annotation(OperationPlan plan) {
        // A leading slash would replace the path of the base URL.
        String path = JavaLiterals.literal(plan.path().substring(1) + fixedQuery(plan.operation()));
        String headers = headers(plan);
        if (plan.body() != null && !BODY_METHODS.contains(plan.httpMethod())) {
            return headers + "@HTTP(method = \"" + plan.httpMethod() + "\", path = " + path + ", hasBody = true)";
        }
        return headers + "@" + plan.httpMethod().toUpperCase(Locale.ROOT) + "(" + path + ")";
    }

    /**
     * Returns the annotation of the media types that are neither {@code application/json} nor a
     * wildcard, or an empty string.
     */
    private static String headers(OperationPlan plan) {
        List<String> headers = new ArrayList<>();
        if (isOtherJson(plan.bodyMediaType())) {
            headers.add(JavaLiterals.literal("Content-Type: " + plan.bodyMediaType()));
        }
        if (isOtherJson(plan.success().mediaType())) {
            headers.add(JavaLiterals.literal("Accept: " + plan.success().mediaType()));
        }
        return headers.isEmpty() ? "" : "@Headers({" + String.join(", ", headers) + "})\n    ";
    }

    static boolean isOtherJson(@Nullable String mediaType) {
        return mediaType != null && !mediaType.contains("*") && !mediaType.equals("application/json");
    }

    private static String fixedQuery(Operation operation) {
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.getParameters()) {
            Object fixed = Extensions.get(parameter.getExtensions(), Extensions.FIXED);
            if (fixed != null) {
                query.append(query.length() == 0 ? '?' : '&')
                        .append(encoded(parameter.getName()))
                        .append('=')
                        .append(encoded(fixed.toString()));
            }
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isIdempotent(OperationPlan plan) {
        Object extension = Extensions.get(plan.operation().getExtensions(), Extensions.IDEMPOTENT);
        return extension == null ? plan.httpMethod().equals("GET") : Boolean.TRUE.equals(extension);
    }

    private static String summary(Operation operation) {
        String summary =
                operation.getSummary() == null || operation.getSummary().isBlank()
                        ? operation.getOperationId()
                        : operation.getSummary().strip();
        return summary.endsWith(".") ? summary : summary + ".";
    }

    private String returned(OperationPlan plan) {
        JavaType type = resultType(plan);
        String response = type != null && type.name().equals("Object")
                ? "the response as a `Map`, `List`, `String`, `Number` or `Boolean`"
                : "the response";
        return switch (result(plan)) {
            case SINGLE -> response;
            case MAYBE -> response + ", or empty if it has no content";
            case COMPLETABLE -> "the call, which completes when the response arrives";
        };
    }

    private List<String> javadoc(OperationPlan plan, List<ParameterView> parameters) {
        Operation operation = plan.operation();
        List<String> statuses = new ArrayList<>();
        for (Map.Entry<String, ApiResponse> response : operation.getResponses().entrySet()) {
            String description = references.response(response.getValue()).getDescription();
            statuses.add(response.getKey() + ": " + (description == null ? "" : description.strip()));
        }
        Javadoc javadoc = new Javadoc()
                .paragraph(summary(operation))
                .paragraph(operation.getDescription())
                .paragraph("Responses:")
                .list(statuses);
        for (ParameterView parameter : parameters) {
            javadoc.tag("@param " + parameter.name(), parameter.description());
        }
        javadoc.tag("@return", returned(plan));
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            javadoc.tag("@deprecated", "The vendor marks this operation as deprecated.");
        }
        return javadoc.lines();
    }
}
