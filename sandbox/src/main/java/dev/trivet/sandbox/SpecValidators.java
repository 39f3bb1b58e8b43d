package dev.trivet.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A validator for each vendor's document. Reading one takes about a second, so it is done once, when it is needed. */
final class SpecValidators {

    private SpecValidators() {}

    /**
     * Reads a document of no length.
     *
     * @throws LinkageError if something is missing
     */
    static void tryOut() {
        read("openapi: 3.0.3\ninfo: {title: Nothing, version: '1'}\npaths: {}\n");
    }

    static OpenApiInteractionValidator of(Vendor vendor) {
        return switch (vendor) {
            case PUSH -> Push.VALIDATOR;
            case ENZOIC -> Enzoic.VALIDATOR;
            case PROBELY -> Probely.VALIDATOR;
        };
    }

    /** A validator for what Enzoic posts to a webhook, under the path {@code /}. */
    static OpenApiInteractionValidator ofAlerts() {
        return Alerts.VALIDATOR;
    }

    private static OpenApiInteractionValidator load(String name) {
        return read(text(name));
    }

    private static String text(String name) {
        try (InputStream resource = SpecValidators.class.getResourceAsStream("specs/" + name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The validator reads no callbacks, so the one of Enzoic's document becomes the only path. */
    private static OpenApiInteractionValidator loadAlerts() {
        OpenAPI document =
                new OpenAPIV3Parser().readContents(text("enzoic.yaml")).getOpenAPI();
        PathItem webhookTest = Objects.requireNonNull(document.getPaths().get("/webhook-test"));
        Callback callback =
                Objects.requireNonNull(webhookTest.getGet().getCallbacks().get("exposureAlert"));
        document.setPaths(
                new Paths().addPathItem("/", callback.values().iterator().next()));
        return strict(OpenApiInteractionValidator.createFor(document));
    }

    private static OpenApiInteractionValidator read(String document) {
        return strict(OpenApiInteractionValidator.createForInlineApiSpecification(document));
    }

    private static OpenApiInteractionValidator strict(OpenApiInteractionValidator.Builder validator) {
        return validator
                .withBasePathOverride("")
                .withStrictOperationPathMatching()
                .withLevelResolver(LevelResolver.create()
                        // The validator lets it pass, and it is as a rule a name that is misspelt.
                        .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
                        // For the validator "basic", which Enzoic sends its alerts with, is not the scheme "Basic".
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

    private static final class Alerts {
        static final OpenApiInteractionValidator VALIDATOR = loadAlerts();
    }

    private static final class Probely {
        static final OpenApiInteractionValidator VALIDATOR = load("probely.yaml");
    }
}
