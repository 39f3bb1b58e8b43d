package dev.trivet.sandbox.spec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Objects;

/**
 * The validators of all documents. They are created on first use, because parsing a document takes
 * about a second.
 */
final class OpenApiValidators {

    private OpenApiValidators() {}

    /**
     * Parses an empty document, to detect missing classes.
     *
     * @throws LinkageError if a class is missing
     */
    static void requireLibrary() {
        parse("openapi: 3.0.3\ninfo: {title: Empty, version: '1'}\npaths: {}\n");
    }

    static OpenApiInteractionValidator of(String document) {
        return switch (document) {
            case "push" -> Push.VALIDATOR;
            case "enzoic" -> Enzoic.VALIDATOR;
            case "probely" -> Probely.VALIDATOR;
            case SpecValidator.EXPOSURE_ALERT -> ExposureAlert.VALIDATOR;
            default -> throw new IllegalArgumentException("Unknown document: " + document);
        };
    }

    private static OpenApiInteractionValidator load(String document) {
        return parse(ApiSpec.read(document));
    }

    /** The library ignores callbacks, so Enzoic's callback becomes the only path of a document. */
    private static OpenApiInteractionValidator loadExposureAlert() {
        OpenAPI document =
                new OpenAPIV3Parser().readContents(ApiSpec.read("enzoic.yaml")).getOpenAPI();
        PathItem webhookTest = Objects.requireNonNull(document.getPaths().get("/webhook-test"));
        Callback callback =
                Objects.requireNonNull(webhookTest.getGet().getCallbacks().get(SpecValidator.EXPOSURE_ALERT));
        document.setPaths(
                new Paths().addPathItem("/", callback.values().iterator().next()));
        return strict(OpenApiInteractionValidator.createFor(document));
    }

    private static OpenApiInteractionValidator parse(String document) {
        return strict(OpenApiInteractionValidator.createForInlineApiSpecification(document));
    }

    private static OpenApiInteractionValidator strict(OpenApiInteractionValidator.Builder validator) {
        return validator
                .withBasePathOverride("")
                .withStrictOperationPathMatching()
                .withLevelResolver(LevelResolver.create()
                        // Ignored by default, although such a parameter is usually misspelled.
                        .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
                        // The library rejects the scheme "basic" in Enzoic's alerts.
                        .withLevel("validation.request.security", Level.IGNORE)
                        .build())
                .build();
    }

    private static final class Push {
        static final OpenApiInteractionValidator VALIDATOR = load("push.yaml");
    }

    private static final class Enzoic {
        static final OpenApiInteractionValidator VALIDATOR = load("enzoic.yaml");
    }

    private static final class Probely {
        static final OpenApiInteractionValidator VALIDATOR = load("probely.yaml");
    }

    private static final class ExposureAlert {
        static final OpenApiInteractionValidator VALIDATOR = loadExposureAlert();
    }
}
