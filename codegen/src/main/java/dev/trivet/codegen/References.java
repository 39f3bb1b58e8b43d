package dev.trivet.codegen;

import dev.trivet.codegen.ClientPlan.Success;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a document's references to what is not a schema. */
final class References {
    private final Components components;

    References(OpenAPI document) {
        this.components = document.getComponents();
    }

    RequestBody body(RequestBody body) {
        return body.get$ref() == null ? body : found(body.get$ref(), components.getRequestBodies());
    }

    ApiResponse response(ApiResponse response) {
        return response.get$ref() == null ? response : found(response.get$ref(), components.getResponses());
    }

    /** Returns an operation's documented success: the first 2xx with content, or else the first 2xx. */
    Success success(Operation operation, TypeMapper types) {
        int status = 0;
        MediaType content = null;
        boolean sometimesEmpty = false;
        for (Map.Entry<String, ApiResponse> entry : operation.getResponses().entrySet()) {
            if (!entry.getKey().startsWith("2")) {
                continue;
            }
            MediaType candidate = json(response(entry.getValue()).getContent());
            sometimesEmpty |= candidate == null;
            if (status == 0 || (content == null && candidate != null)) {
                status = Integer.parseInt(entry.getKey());
                content = candidate;
            }
        }
        if (status == 0) {
            throw new SpecException(operation.getOperationId() + " documents no success (2xx)");
        }
        boolean absent = content != null && (sometimesEmpty || types.isNullable(content.getSchema()));
        return new Success(status, content, absent);
    }

    /** Returns the JSON content, or null if there is no content. */
    static @Nullable MediaType json(@Nullable Content content) {
        if (content == null || content.isEmpty()) {
            return null;
        }
        MediaType json = content.get("application/json");
        if (json == null || json.getSchema() == null) {
            throw new SpecException("Content must be application/json with a schema, not " + content.keySet());
        }
        return json;
    }

    /** Returns the examples of some content by name; a single unnamed one is called "example". */
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
        Example target = example.get$ref() == null ? example : found(example.get$ref(), components.getExamples());
        if (target.getValue() == null) {
            throw new SpecException("An example has no value");
        }
        return target.getValue();
    }

    private static <T> T found(String reference, @Nullable Map<String, T> components) {
        T target = components == null ? null : components.get(Schemas.simpleName(reference));
        if (target == null) {
            throw new SpecException(reference + " is referred to and is not there");
        }
        return target;
    }
}
