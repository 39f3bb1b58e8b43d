package dev.trivet.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
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

    private static OpenApiInteractionValidator load(String name) {
        try (InputStream resource = SpecValidators.class.getResourceAsStream("specs/" + name)) {
            return read(new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OpenApiInteractionValidator read(String document) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .withBasePathOverride("")
                .withStrictOperationPathMatching()
                .withLevelResolver(LevelResolver.create()
                        // The validator lets it pass, and it is as a rule a name that is misspelt.
                        .withLevel("validation.request.parameter.query.unexpected", Level.ERROR)
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
}
