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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Works out the methods of the Retrofit interfaces. */
final class OperationPlanner {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final References references;
    private final TypeMapper types;
    private final ContractPlanner contracts;

    OperationPlanner(References references, TypeMapper types, Security security, Map<String, ModelView> models) {
        this.references = references;
        this.types = types;
        this.contracts = new ContractPlanner(references, types, security, models);
    }

    OperationView operation(OperationPlan plan) {
        try {
            Operation operation = plan.operation();
            JavaType resultType = resultType(plan);
            List<ParameterView> parameters = parameters(plan);
            return new OperationView(
                    plan.id(),
                    JavaNames.constant(plan.id()),
                    summary(operation),
                    javadoc(operation, parameters),
                    Boolean.TRUE.equals(operation.getDeprecated()),
                    annotation(plan),
                    result(plan),
                    resultType,
                    parameters,
                    isIdempotent(plan),
                    contracts(plan, resultType));
        } catch (SpecException e) {
            throw new SpecException(plan.id() + ": " + e.getMessage());
        }
    }

    private List<ContractView> contracts(OperationPlan plan, @Nullable JavaType resultType) {
        return contracts.contracts(plan, result(plan), resultType, bodyType(plan));
    }

    SortedSet<String> imports(OperationPlan plan) {
        SortedSet<String> imports = new TreeSet<>();
        imports.add(
                switch (result(plan)) {
                    case SINGLE -> "io.reactivex.rxjava3.core.Single";
                    case MAYBE -> "io.reactivex.rxjava3.core.Maybe";
                    case COMPLETABLE -> "io.reactivex.rxjava3.core.Completable";
                });
        String annotation = annotation(plan);
        imports.add("retrofit2.http." + annotation.substring(1, annotation.indexOf('(')));
        for (ParameterView parameter : parameters(plan)) {
            String used = parameter.annotation();
            int end = used.indexOf('(');
            imports.add("retrofit2.http." + used.substring(1, end < 0 ? used.length() : end));
        }
        for (Parameter parameter : plan.operation().getParameters()) {
            if (!SpecPreparation.isOptionalQuery(parameter)) {
                imports.addAll(types.typeOf(parameter.getSchema()).imports());
            }
        }
        JavaType body = bodyType(plan);
        if (body != null) {
            imports.addAll(body.imports());
        }
        JavaType resultType = resultType(plan);
        if (resultType != null) {
            imports.addAll(resultType.imports());
        }
        return imports;
    }

    private static Result result(OperationPlan plan) {
        if (plan.success().content() == null) {
            return Result.COMPLETABLE;
        }
        return plan.success().mayBeAbsent() ? Result.MAYBE : Result.SINGLE;
    }

    private @Nullable JavaType resultType(OperationPlan plan) {
        Schema<?> schema = plan.success().schema();
        return schema == null ? null : types.typeOf(schema);
    }

    private @Nullable JavaType bodyType(OperationPlan plan) {
        return plan.body() == null ? null : types.typeOf(plan.body());
    }

    private List<ParameterView> parameters(OperationPlan plan) {
        List<ParameterView> views = new ArrayList<>();
        boolean query = false;
        for (Parameter parameter : plan.operation().getParameters()) {
            if (SpecPreparation.isOptionalQuery(parameter)) {
                query = true;
            } else if (Extensions.get(parameter.getExtensions(), Extensions.FIXED) == null) {
                views.add(required(parameter));
            }
        }
        if (query) {
            views.add(new ParameterView(
                    "@Tag", SpecPreparation.queryName(plan.operation()), "query", "the optional query parameters"));
        }
        JavaType body = bodyType(plan);
        if (body != null) {
            views.add(new ParameterView("@Body", body.name(), JavaNames.variable(body.name()), "the request's body"));
        }
        return views;
    }

    private ParameterView required(Parameter parameter) {
        String annotation = switch (parameter.getIn()) {
            case "path" -> "@Path";
            case "query" -> "@Query";
            default ->
                throw new SpecException("the parameter " + parameter.getName() + " is in the " + parameter.getIn()
                        + "; only path and query parameters are generated");
        };
        JavaType type = types.typeOf(parameter.getSchema());
        if (type.kind() != JavaType.Kind.TEXT) {
            throw new SpecException("the required parameter " + parameter.getName() + " must be a string");
        }
        return new ParameterView(
                annotation + "(" + JavaText.literal(parameter.getName()) + ")",
                type.name(),
                JavaNames.member(parameter.getName()),
                parameter.getDescription() == null ? parameter.getName() : parameter.getDescription());
    }

    private static String annotation(OperationPlan plan) {
        // Without a leading slash: so a path prefix of the base URL is kept.
        String path = JavaText.literal(plan.path().substring(1) + fixedQuery(plan.operation()));
        if (plan.body() != null && !WITH_BODY.contains(plan.httpMethod())) {
            return "@HTTP(method = \"" + plan.httpMethod() + "\", path = " + path + ", hasBody = true)";
        }
        return "@" + plan.httpMethod().toUpperCase(Locale.ROOT) + "(" + path + ")";
    }

    private static String fixedQuery(Operation operation) {
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.getParameters()) {
            Object fixed = Extensions.get(parameter.getExtensions(), Extensions.FIXED);
            if (fixed != null) {
                query.append(query.length() == 0 ? '?' : '&')
                        .append(parameter.getName())
                        .append('=')
                        .append(fixed);
            }
        }
        return query.toString();
    }

    private static boolean isIdempotent(OperationPlan plan) {
        Object marked = Extensions.get(plan.operation().getExtensions(), Extensions.IDEMPOTENT);
        return marked == null ? plan.httpMethod().equals("GET") : Boolean.TRUE.equals(marked);
    }

    private static String summary(Operation operation) {
        String summary = operation.getSummary() == null
                ? operation.getOperationId()
                : operation.getSummary().strip();
        return summary.endsWith(".") ? summary : summary + ".";
    }

    private List<String> javadoc(Operation operation, List<ParameterView> parameters) {
        List<String> statuses = new ArrayList<>();
        for (Map.Entry<String, ApiResponse> response : operation.getResponses().entrySet()) {
            String description = references.response(response.getValue()).getDescription();
            statuses.add(response.getKey() + ": " + (description == null ? "" : description.strip()));
        }
        Javadoc javadoc = new Javadoc()
                .paragraph(summary(operation))
                .paragraph(operation.getDescription())
                .paragraph("What the vendor may answer:")
                .list(statuses);
        for (ParameterView parameter : parameters) {
            javadoc.tag("@param " + parameter.name(), parameter.description());
        }
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            javadoc.tag("@deprecated", summary(operation));
        }
        return javadoc.lines();
    }
}
