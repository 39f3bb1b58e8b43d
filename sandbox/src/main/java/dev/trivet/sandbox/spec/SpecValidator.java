package dev.trivet.sandbox.spec;

import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Validates requests and responses against OpenAPI documents. */
public interface SpecValidator {

    /** The document of the alerts that Enzoic posts to webhooks, regardless of their path. */
    String EXPOSURE_ALERT = "exposureAlert";

    /** A validator that reports no violations. */
    SpecValidator NONE = (document, request, response, violations) -> {};

    /**
     * Returns a validator for the project's OpenAPI documents.
     *
     * @throws IllegalStateException if the validation library is not on the class path
     */
    static SpecValidator create() {
        try {
            return new OpenApiSpecValidator();
        } catch (LinkageError missing) {
            throw new IllegalStateException(
                    "Strict mode requires com.atlassian.oai:swagger-request-validator-core 2 and a compatible"
                            + " com.fasterxml.jackson.core:jackson-annotations. Add both to the class path.",
                    missing);
        }
    }

    /**
     * Validates an exchange.
     *
     * @param document the document, for instance {@code push}, or {@link #EXPOSURE_ALERT}
     * @param response the response, or null to validate the request only
     * @param violations receives the rule and the location of each violation
     */
    void validate(String document, Request request, @Nullable Response response, BiConsumer<String, String> violations);
}
