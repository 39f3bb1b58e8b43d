package dev.trivet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * How a client proves who it is: an API key in a header, or HTTP Basic.
 *
 * @param basic whether it is HTTP Basic
 * @param header the header's name
 * @param prefix what stands before the key in the header
 * @param description what the spec says of it
 */
record Security(boolean basic, String header, String prefix, String description) {
    static final String TEST_KEY = "contract-key";
    static final String TEST_SECRET = "contract-secret";

    static Security of(OpenAPI document) {
        Map<String, SecurityScheme> schemes = document.getComponents() == null
                ? null
                : document.getComponents().getSecuritySchemes();
        if (schemes == null || schemes.size() != 1) {
            throw new SpecException("securitySchemes: there must be one, and no second");
        }
        SecurityScheme scheme = schemes.values().iterator().next();
        String description = scheme.getDescription() == null ? "" : scheme.getDescription();
        if (scheme.getType() == SecurityScheme.Type.HTTP && "basic".equals(scheme.getScheme())) {
            return new Security(true, "Authorization", "Basic ", description);
        }
        if (scheme.getType() == SecurityScheme.Type.APIKEY && scheme.getIn() == SecurityScheme.In.HEADER) {
            String prefix = Extensions.text(scheme.getExtensions(), Extensions.PREFIX);
            return new Security(false, scheme.getName(), prefix == null ? "" : prefix, description);
        }
        throw new SpecException("securitySchemes: "
                + schemes.keySet().iterator().next() + " must be an apiKey in a header, or http basic");
    }

    String headerLiteral() {
        return JavaText.literal(header);
    }

    String prefixLiteral() {
        return JavaText.literal(prefix);
    }

    boolean described() {
        return !description.isBlank();
    }

    /** Returns the Javadoc lines of the builder's method for the credentials. */
    List<String> javadoc() {
        return new Javadoc().paragraph(description).lines();
    }

    /** Returns the header's value that the generated tests expect. */
    String expectedHeader() {
        String credentials = TEST_KEY + ":" + TEST_SECRET;
        return prefix
                + (basic ? Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) : TEST_KEY);
    }

    String credentialsCall() {
        return basic ? ".credentials(\"" + TEST_KEY + "\", \"" + TEST_SECRET + "\")" : ".apiKey(\"" + TEST_KEY + "\")";
    }
}
