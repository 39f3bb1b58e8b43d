package dev.trivet.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import org.openapitools.codegen.languages.OpenAPIGenerator;

/** Writes a document as JSON, with every schema where it is, and nothing else. */
public final class JsonDocumentCodegen extends OpenAPIGenerator {

    @Override
    public String getName() {
        return "trivet-json";
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    /** Writes the document, and leaves the generator nothing that it would look at and warn of. */
    @Override
    public void processOpenAPI(OpenAPI document) {
        super.processOpenAPI(document);
        document.setPaths(new Paths());
        document.setComponents(new Components());
    }
}
