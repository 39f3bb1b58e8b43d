package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.Success;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Resolves a document's references to parameters, request bodies, responses and examples. */
final class References {
    private final Components components;

    References(OpenAPI document) {
        this.components = document.getComponents() == null ? new Components() : document.getComponents();
    }

    Parameter parameter(String reference) {
        return lookUp(reference, "parameters", Components::getParameters);
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
     * first 2xx if none has content.
     */
    Success success(Operation operation, SchemaResolver schemas) {
        int status = 0;
        MediaType content = null;
        boolean hasEmptySuccess = false;
        Map<String, ApiResponse> responses = operation.getResponses() == null ? Map.of() : operation.getResponses();
        for (Map.Entry<String, ApiResponse> entry : responses.entrySet()) {
            if (!entry.getKey().startsWith("2")) {
                continue;
            }
            MediaType candidate = json(response(entry.getValue()).getContent());
            hasEmptySuccess |= candidate == null;
            if (content != null && candidate != null && !content.getSchema().equals(candidate.getSchema())) {
                throw new SpecException("two success responses (2xx) have bodies of different schemas");
            }
            if (status == 0 || (content == null && candidate != null)) {
                status = Integer.parseInt(entry.getKey().replace("XX", "00"));
                content = candidate;
            }
        }
        if (status == 0) {
            throw new SpecException("no success response (2xx) is documented");
        }
        boolean mayBeAbsent = content != null && (hasEmptySuccess || schemas.isNullable(content.getSchema()));
        return new Success(status, content, mayBeAbsent);
    }

    /** Returns the JSON content, or null if there is no content. */
    static @Nullable MediaType json(@Nullable Content content) {
        if (content == null || content.isEmpty()) {
            return null;
        }
        MediaType json = content.get("application/json");
        if (json == null || json.getSchema() == null) {
            throw new SpecException("content must be application/json with a schema, not " + content.keySet());
        }
        return json;
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

    private Object example(Example example) {
        Example target =
                example.get$ref() == null ? example : lookUp(example.get$ref(), "examples", Components::getExamples);
        if (target.getValue() == null) {
            throw new SpecException("an example has no value");
        }
        return target.getValue();
    }

    private <T> T lookUp(String reference, String section, Function<Components, @Nullable Map<String, T>> getter) {
        Map<String, T> candidates = getter.apply(components);
        T target = candidates == null ? null : candidates.get(SchemaResolver.simpleName(reference, section));
        if (target == null) {
            throw new SpecException(reference + " does not exist");
        }
        return target;
    }
}
