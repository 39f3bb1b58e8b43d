package dev.trivet.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trivet.codegen.ApiView.ContractView;
import dev.trivet.codegen.ApiView.Expectation;
import dev.trivet.codegen.ApiView.Result;
import dev.trivet.codegen.ClientPlan.OperationPlan;
import dev.trivet.codegen.ModelView.ConstantView;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans the tests that are generated from a document's examples.
 *
 * <p>An operation has a test for each example of its response, with the first example of its
 * request, and a test for each other example of its request. The argument of a string parameter is
 * the parameter's example, or contains special characters.
 */
final class ContractPlanner {
    /** The argument of a string parameter in a path or query, if it has no example. */
    private static final String RESERVED_CHARACTERS = "a+b@*%& \u00e9/?";

    /**
     * The characters that Retrofit encodes in a path, in addition to non-ASCII and control
     * characters.
     */
    private static final String ENCODED_IN_PATH = " \"#<>?\\^`{|}/%";

    private final References references;
    private final SchemaResolver schemas;
    private final Map<String, ModelView> models;
    private final Problems problems;
    private final ExpectedJson expected;

    ContractPlanner(References references, SchemaResolver schemas, Map<String, ModelView> models, Problems problems) {
        this.references = references;
        this.schemas = schemas;
        this.models = models;
        this.problems = problems;
        this.expected = new ExpectedJson(schemas);
    }

    List<ContractView> contracts(
            OperationPlan plan, Result result, @Nullable JavaType resultType, @Nullable JavaType bodyType) {
        Map<String, Object> responses = references.examples(plan.success().content());
        Map<String, Object> bodies = bodies(plan.operation());
        String missing = missingExample(plan, resultType, responses, bodies);
        if (missing != null) {
            problems.warn(plan.id() + ": no contract test is generated, because " + missing + " has no example");
            return List.of();
        }
        if (responses.isEmpty()) {
            responses.put("noContent", "");
        }
        List<ContractView> contracts = new ArrayList<>();
        responses.forEach((name, response) ->
                contracts.add(contract(plan, result, resultType, bodyType, name, response, first(bodies))));
        bodies.entrySet().stream()
                .skip(1)
                .forEach(body -> contracts.add(contract(
                        plan,
                        result,
                        resultType,
                        bodyType,
                        "request " + body.getKey(),
                        responses.values().iterator().next(),
                        body.getValue())));
        return contracts;
    }

    /** Returns the first part of the operation that needs an example and has none, or null. */
    private @Nullable String missingExample(
            OperationPlan plan,
            @Nullable JavaType resultType,
            Map<String, Object> responses,
            Map<String, Object> bodies) {
        if (resultType != null && responses.isEmpty()) {
            return "the success response";
        }
        if (plan.body() != null && bodies.isEmpty()) {
            return "the request body";
        }
        for (Parameter parameter : plan.operation().getParameters()) {
            Schema<?> schema = schemas.resolve(parameter.getSchema());
            Schema<?> value = schema.getItems() == null ? schema : schemas.resolve(schema.getItems());
            if (parameter.getExample() == null
                    && Extensions.get(parameter.getExtensions(), Extensions.FIXED) == null
                    && !schemas.isIntegerOrString(schema)
                    && isConstrained(value)) {
                return "the parameter " + parameter.getName();
            }
        }
        return null;
    }

    private static boolean isConstrained(Schema<?> schema) {
        boolean pattern = schema.getPattern() != null && !schema.getPattern().equals("\\S");
        return !SchemaResolver.isEnum(schema)
                && (pattern || schema.getMinLength() != null || schema.getMaxLength() != null);
    }

    private Map<String, Object> bodies(Operation operation) {
        MediaType content = References.json(references.content(operation));
        Map<String, Object> bodies = references.examples(content);
        if (content != null) {
            // Rejects an example with an undefined property.
            bodies.values().forEach(body -> expected.writtenBack(content.getSchema(), ExpectedJson.tree(body)));
        }
        return bodies;
    }

    private static @Nullable Object first(Map<String, Object> bodies) {
        return bodies.isEmpty() ? null : bodies.values().iterator().next();
    }

    private ContractView contract(
            OperationPlan plan,
            Result result,
            @Nullable JavaType resultType,
            @Nullable JavaType bodyType,
            String example,
            Object response,
            @Nullable Object body) {
        boolean empty = resultType == null;
        JsonNode responseJson = ExpectedJson.tree(response);
        Arguments arguments = new Arguments(plan);
        List<String> setup = new ArrayList<>(arguments.setup);
        if (bodyType != null) {
            arguments.expressions.add("body");
        }
        return new ContractView(
                plan.id() + "_" + JavaNames.variable(example) + (empty ? "_completes" : "_matchesTheExample"),
                plan.success().status(),
                empty ? null : ExpectedJson.lines(responseJson),
                empty
                        ? null
                        : ExpectedJson.lines(expected.writtenBack(plan.success().schema(), responseJson)),
                resultType == null ? null : resultType.name(),
                resultType == null ? null : resultType.expression(),
                "client." + JavaNames.apiAccessor(JavaNames.type(plan.tag())) + "()." + plan.id() + "("
                        + String.join(", ", arguments.expressions) + ")",
                result == Result.COMPLETABLE ? "blockingAwait()" : "blockingGet()",
                plan.httpMethod(),
                JavaLiterals.literal("/" + arguments.path.substring(1)),
                arguments.query,
                arguments.headers(),
                JavaLiterals.literal(requestMediaType(plan)),
                body == null ? null : ExpectedJson.lines(ExpectedJson.tree(body)),
                bodyType == null ? setup : withBody(setup, bodyType));
    }

    private static String requestMediaType(OperationPlan plan) {
        String type = plan.bodyMediaType();
        return type != null && OperationPlanner.isOtherJson(type) ? type.replaceFirst(";.*", "") : "application/json";
    }

    private static List<String> withBody(List<String> setup, JavaType bodyType) {
        List<String> statements = new ArrayList<>(setup);
        statements.add(bodyType.name() + " body = server.read(" + bodyType.expression() + ", request);");
        return statements;
    }

    /** The arguments of a call, and the expected path, query and headers of its request. */
    private final class Arguments {
        private final List<String> expressions = new ArrayList<>();
        private final List<String> setup = new ArrayList<>();
        private final List<Expectation> query = new ArrayList<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String path;

        Arguments(OperationPlan plan) {
            path = plan.path();
            OperationPlanner.arguments(plan.operation()).forEach(this::addArgument);
            Map<String, String> values = new LinkedHashMap<>();
            for (Parameter parameter : plan.operation().getParameters()) {
                Object fixed = Extensions.get(parameter.getExtensions(), Extensions.FIXED);
                if (fixed != null) {
                    expectQuery(parameter.getName(), List.of(fixed.toString()));
                } else if (SpecNormalizer.isOptionalQuery(parameter)) {
                    Sample sample = sample(parameter, false);
                    values.put(builderMethod(parameter), sample.expression);
                    String delimiter = SpecNormalizer.delimiter(parameter);
                    boolean joined = delimiter != null && sample.wire.size() > 1;
                    expectQuery(
                            parameter.getName(), joined ? List.of(String.join(delimiter, sample.wire)) : sample.wire);
                }
            }
            if (!values.isEmpty()) {
                String type = SpecNormalizer.queryName(plan.operation());
                setup.add(type + " query = " + type + ".builder()");
                values.forEach((method, value) -> setup.add("        ." + method + "(" + value + ")"));
                setup.add("        .build();");
                expressions.add("query");
            }
        }

        private void addArgument(Parameter parameter) {
            Sample sample = sample(parameter, true);
            expressions.add(sample.expression);
            String value = sample.wire.get(0);
            switch (parameter.getIn()) {
                case "path" -> path = path.replace("{" + parameter.getName() + "}", encoded(value));
                case "query" -> expectQuery(parameter.getName(), sample.wire);
                case "header" -> headers.put(parameter.getName(), value);
                default -> headers.merge("Cookie", parameter.getName() + "=" + value, (a, b) -> a + "; " + b);
            }
        }

        private void expectQuery(String name, List<String> wire) {
            query.add(new Expectation(
                    JavaLiterals.literal(name),
                    wire.stream().map(JavaLiterals::literal).collect(Collectors.joining(", "))));
        }

        private List<Expectation> headers() {
            return headers.entrySet().stream()
                    .map(header -> new Expectation(
                            JavaLiterals.literal(header.getKey()), JavaLiterals.literal(header.getValue())))
                    .toList();
        }

        /** Returns the name of the method of the query's builder that sets the parameter. */
        private String builderMethod(Parameter parameter) {
            String override = Extensions.string(parameter.getExtensions(), Extensions.NAME);
            return override == null ? JavaNames.variable(parameter.getName()) : override;
        }
    }

    private static String encoded(String value) {
        StringBuilder path = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && ENCODED_IN_PATH.indexOf(b) < 0) {
                path.append((char) b);
            } else {
                path.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return path.toString();
    }

    /** A sample value of a parameter: the Java expression, and the strings in the request. */
    private record Sample(String expression, List<String> wire) {}

    private Sample sample(Parameter parameter, boolean isArgument) {
        JavaType type = schemas.parameterType(parameter.getSchema(), isArgument);
        Schema<?> schema = schemas.resolve(parameter.getSchema());
        if (schemas.isIntegerOrString(schema)) {
            return string("51");
        }
        if (type.isList() && type.element() != null) {
            Schema<?> items = schema.getItems() == null ? schema : schemas.resolve(schema.getItems());
            Sample item = scalar(parameter, type.element(), items, firstItem(parameter));
            return new Sample(
                    "Arrays.asList(" + item.expression + ", " + item.expression + ")",
                    List.of(item.wire.get(0), item.wire.get(0)));
        }
        return scalar(parameter, type, schema, parameter.getExample());
    }

    private Sample scalar(Parameter parameter, JavaType type, Schema<?> schema, @Nullable Object example) {
        return switch (type.kind()) {
            case STRING -> string(example == null ? sampleString(parameter) : example.toString());
            case BOOLEAN -> new Sample("true", List.of("true"));
            case INTEGER -> new Sample(integer(schema), List.of(integer(schema)));
            case LONG -> new Sample(integer(schema) + "L", List.of(integer(schema)));
            case DECIMAL -> new Sample("new BigDecimal(\"" + decimal(schema) + "\")", List.of(decimal(schema)));
            case DOUBLE -> {
                String value = Double.toString(Double.parseDouble(decimal(schema)));
                yield new Sample(value, List.of(value));
            }
            case UNIX_TIME -> new Sample("Instant.ofEpochSecond(1698064423L)", List.of("1698064423"));
            case INSTANT -> new Sample("Instant.parse(\"2024-02-29T12:30:00Z\")", List.of("2024-02-29T12:30:00Z"));
            case ENUM -> constant(type);
            default -> throw new IllegalStateException(type.name() + " is not the type of a parameter");
        };
    }

    /**
     * Returns the first item of a list parameter's example, the example itself if it is not a list,
     * or null if there is none.
     */
    private static @Nullable Object firstItem(Parameter parameter) {
        Object example = parameter.getExample();
        if (example instanceof Iterable<?> items) {
            Iterator<?> iterator = items.iterator();
            Object item = iterator.hasNext() ? iterator.next() : null;
            return item instanceof JsonNode json ? json.asText() : item;
        }
        return example;
    }

    /**
     * Returns a string with special characters. In a header it is ASCII, because OkHttp does not
     * encode headers.
     */
    private static String sampleString(Parameter parameter) {
        return switch (parameter.getIn()) {
            case "path", "query" -> RESERVED_CHARACTERS;
            case "header" -> "a+b@*%& /?";
            default -> "a+b";
        };
    }

    private static Sample string(String value) {
        return new Sample(JavaLiterals.literal(value), List.of(value));
    }

    private static String integer(Schema<?> schema) {
        BigInteger maximum = ValidationCode.maximum(schema);
        BigInteger minimum = ValidationCode.minimum(schema);
        return maximum != null ? maximum.toString() : minimum != null ? minimum.toString() : "7";
    }

    private static String decimal(Schema<?> schema) {
        if (schema.getMaximum() != null) {
            return schema.getMaximum().toPlainString();
        }
        return schema.getMinimum() == null ? "7.25" : schema.getMinimum().toPlainString();
    }

    private Sample constant(JavaType type) {
        ModelView model = models.get(type.name());
        if (model == null) {
            throw new SpecException("the enum " + type.name() + " is rejected");
        }
        ConstantView constant = model.constants().get(0);
        return new Sample(type.name() + "." + constant.name(), List.of(constant.value()));
    }
}
