package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.Success;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves a document's references to parameters, request bodies, responses and examples. */
final class References {
    /** The media types of JSON, the preferred ones first. */
    private static final List<Pattern> JSON = List.of(
            Pattern.compile("application/json"),
            Pattern.compile("application/json *;.*"),
            Pattern.compile("application/[^;]+\\+json( *;.*)?"),
            Pattern.compile("(application|\\*)/\\*"));

    /** The end of a message about a broken reference. */
    static final String HINT = "; add it, or correct the reference";

    private final Components components;

    References(OpenAPI document) {
        this.components = document.getComponents() == null ? new Components() : document.getComponents();
    }

    Parameter parameter(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : lookUp(parameter.get$ref(), "parameters", Components::getParameters);
    }

    /** Returns the content of the request body of an operation, or null if it has none. */
    @Nullable
    Content content(Operation operation) {
        return operation.getRequestBody() == null
                ? null
                : body(operation.getRequestBody()).getContent();
    }

    /** Returns whether a security scheme uses this header. */
    boolean isCredential(String header) {
        return components.getSecuritySchemes() != null
                && components.getSecuritySchemes().values().stream()
                        .anyMatch(scheme -> scheme.getIn() == SecurityScheme.In.HEADER
                                && header.equalsIgnoreCase(scheme.getName()));
    }

    RequestBody body(RequestBody body) {
        return body.get$ref() == null ? body : lookUp(body.get$ref(), "requestBodies", Components::getRequestBodies);
    }

    ApiResponse response(ApiResponse response) {
        return response.get$ref() == null
                ? response
                : lookUp(response.get$ref(), "responses", Components::getResponses);
    }

    /**
     * Returns the documented success response of an operation: the first 2xx with content, or the
     * first 2xx if none has content. If the schemas of several responses differ, the result has
     * their schemas as alternatives.
     */
    Success success(Operation operation, SchemaResolver schemas) {
        int status = 0;
        String mediaType = null;
        MediaType content = null;
        boolean hasEmptySuccess = false;
        Set<Schema<?>> bodies = new LinkedHashSet<>();
        Map<String, ApiResponse> responses = operation.getResponses() == null ? Map.of() : operation.getResponses();
        for (Map.Entry<String, ApiResponse> entry : responses.entrySet()) {
            Content candidates = response(entry.getValue()).getContent();
            if (!entry.getKey().startsWith("2")) {
                continue;
            }
            MediaType candidate = json(candidates);
            hasEmptySuccess |= candidate == null;
            if (candidate != null) {
                bodies.add(candidate.getSchema());
            }
            if (status == 0 || (content == null && candidate != null)) {
                status =
                        Integer.parseInt(entry.getKey().toUpperCase(Locale.ROOT).replace("XX", "00"));
                content = candidate;
                mediaType = jsonType(candidates);
            }
        }
        if (status == 0) {
            throw new SpecException("no success response (2xx) is documented; add one");
        }
        if (content != null && bodies.size() > 1) {
            Schema<?> any = new Schema<>();
            bodies.forEach(any::addAnyOfItem);
            content = new MediaType().schema(any).example(content.getExample()).examples(content.getExamples());
        }
        boolean mayBeAbsent = content != null && (hasEmptySuccess || schemas.isNullable(content.getSchema()));
        return new Success(status, mediaType, content, mayBeAbsent);
    }

    /** Returns the JSON content, or null if there is no content. Other content is rejected. */
    static @Nullable MediaType json(@Nullable Content content) {
        String type = jsonType(content);
        MediaType json = content == null || type == null ? null : content.get(type);
        if (json != null && json.getSchema() == null) {
            json.setSchema(new Schema<>());
        }
        return json;
    }

    /**
     * Returns the media type of the JSON content, or null if there is no content. Other content is
     * rejected.
     */
    static @Nullable String jsonType(@Nullable Content content) {
        if (content == null || content.isEmpty()) {
            return null;
        }
        for (Pattern type : JSON) {
            for (Map.Entry<String, MediaType> candidate : content.entrySet()) {
                if (type.matcher(candidate.getKey()).matches()) {
                    return candidate.getKey();
                }
            }
        }
        throw new SpecException("content must be JSON, not " + content.keySet() + "; change it" + Extensions.SKIP_HINT);
    }

    /** Returns the examples by name. The name of an unnamed one is "example". */
    Map<String, Object> examples(@Nullable MediaType content) {
        Map<String, Object> examples = new LinkedHashMap<>();
        if (content != null && content.getExample() != null) {
            examples.put("example", content.getExample());
        }
        if (content != null && content.getExamples() != null) {
            content.getExamples().forEach((name, example) -> examples.put(name, example(example)));
        }
        return examples;
    }

    Object example(Example example) {
        Example target =
                example.get$ref() == null ? example : lookUp(example.get$ref(), "examples", Components::getExamples);
        if (target.getValue() == null) {
            throw new SpecException("an example has no value; add one");
        }
        return target.getValue();
    }

    private <T> T lookUp(String reference, String section, Function<Components, @Nullable Map<String, T>> getter) {
        Map<String, T> candidates = getter.apply(components);
        T target = candidates == null ? null : candidates.get(SchemaResolver.simpleName(reference, section));
        if (target == null) {
            throw new SpecException(reference + " does not exist" + HINT);
        }
        return target;
    }
}
