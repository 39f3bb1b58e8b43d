package dev.trivet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authentication of a client: an API key in a header, or HTTP Basic.
 *
 * @param basic whether it is HTTP Basic
 * @param header the header's name
 * @param prefix the string before the key in the header
 * @param description the description of the security scheme
 * @param variables the environment variables of the credentials, in the order of the builder's
 *     arguments, and of the base URL; null if the document defines none
 */
record Security(
        boolean basic,
        String header,
        String prefix,
        String description,
        @Nullable Map<String, String> variables) {
    static final String TEST_KEY = "contract-key";
    static final String TEST_SECRET = "contract-secret";

    private static final String BASE_URL = "baseUrl";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    static Security of(OpenAPI document) {
        Map<String, SecurityScheme> schemes = document.getComponents() == null
                ? null
                : document.getComponents().getSecuritySchemes();
        if (schemes == null || schemes.size() != 1) {
            throw new SpecException("securitySchemes: there must be exactly one");
        }
        SecurityScheme scheme = schemes.values().iterator().next();
        String description = scheme.getDescription() == null ? "" : scheme.getDescription();
        if (scheme.getType() == SecurityScheme.Type.HTTP && "basic".equals(scheme.getScheme())) {
            return new Security(
                    true, "Authorization", "Basic ", description, variables(scheme, List.of("key", "secret")));
        }
        if (scheme.getType() == SecurityScheme.Type.APIKEY && scheme.getIn() == SecurityScheme.In.HEADER) {
            String prefix = Extensions.string(scheme.getExtensions(), Extensions.PREFIX);
            return new Security(
                    false,
                    scheme.getName(),
                    prefix == null ? "" : prefix,
                    description,
                    variables(scheme, List.of("apiKey")));
        }
        throw new SpecException("securitySchemes: "
                + schemes.keySet().iterator().next() + " must be an apiKey in a header, or http basic");
    }

    private static @Nullable Map<String, String> variables(SecurityScheme scheme, List<String> credentials) {
        Object extension = Extensions.get(scheme.getExtensions(), Extensions.ENVIRONMENT);
        if (extension == null) {
            return null;
        }
        Map<String, String> variables = new LinkedHashMap<>();
        if (extension instanceof Map<?, ?> names) {
            Stream.concat(credentials.stream(), Stream.of(BASE_URL))
                    .forEach(setting -> variables.put(setting, String.valueOf(names.get(setting))));
            if (names.size() == variables.size()
                    && variables.values().stream()
                            .allMatch(name -> VARIABLE.matcher(name).matches())) {
                return variables;
            }
        }
        throw new SpecException(
                "securitySchemes: " + Extensions.ENVIRONMENT + " must name an environment variable for each of "
                        + String.join(", ", credentials) + " and " + BASE_URL + ", such as ACME_API_KEY");
    }

    /** Returns whether the builder has {@code fromEnv()}. */
    boolean hasEnvironment() {
        return variables != null;
    }

    /** Returns the variables that hold the credentials. */
    List<VariableView> credentialVariables() {
        return views(setting -> !setting.equals(BASE_URL));
    }

    List<VariableView> allVariables() {
        return views(setting -> true);
    }

    private List<VariableView> views(Predicate<String> filter) {
        return Objects.requireNonNull(variables).entrySet().stream()
                .filter(variable -> filter.test(variable.getKey()))
                .map(variable -> new VariableView(variable.getKey(), variable.getValue()))
                .toList();
    }

    /** An environment variable: its setting and its name. */
    record VariableView(String setting, String variable) {
        String constant() {
            return JavaNames.constant(setting) + "_VARIABLE";
        }

        /** Returns the description of the setting. */
        String label() {
            return switch (setting) {
                case "apiKey" -> "API key";
                case BASE_URL -> "base URL, if it is not the default";
                default -> setting;
            };
        }
    }

    String headerLiteral() {
        return JavaLiterals.literal(header);
    }

    String prefixLiteral() {
        return JavaLiterals.literal(prefix);
    }

    boolean isDescribed() {
        return !description.isBlank();
    }

    /** Returns the lines of the description for the Javadoc of the builder. */
    List<String> javadoc() {
        return new Javadoc().paragraph(description).lines();
    }

    /** Returns the header's value that the generated tests expect. */
    String expectedHeader() {
        String credentials = TEST_KEY + ":" + TEST_SECRET;
        return prefix
                + (basic ? Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) : TEST_KEY);
    }

    /** Returns the call that sets the test credentials in the builder. */
    String credentialsCall() {
        return basic ? ".credentials(\"" + TEST_KEY + "\", \"" + TEST_SECRET + "\")" : ".apiKey(\"" + TEST_KEY + "\")";
    }
}
