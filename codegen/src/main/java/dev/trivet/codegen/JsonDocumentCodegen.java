package dev.trivet.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import org.openapitools.codegen.languages.OpenAPIGenerator;

/** Writes a document as JSON, unchanged. */
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

    /**
     * Writes the document, then clears it. Otherwise the generator warns about unused schemas.
     */
    @Override
    public void processOpenAPI(OpenAPI document) {
        super.processOpenAPI(document);
        document.setPaths(new Paths());
        document.setComponents(new Components());
    }
}
