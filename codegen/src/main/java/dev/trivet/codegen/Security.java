package dev.trivet.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authentication of a client: the credentials that its builder takes.
 *
 * @param schemes the credentials, in the order of the document
 * @param optional whether the API has operations that do not require credentials
 * @param variables the environment variables of the credentials, in the order of the builder's
 *     arguments, and of the base URL; null if the document defines none
 */
record Security(
        List<Scheme> schemes, boolean optional, @Nullable Map<String, String> variables) {
    static final String TEST_KEY = "contract-key";
    static final String TEST_SECRET = "contract-secret";

    private static final String BASE_URL = "baseUrl";
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** The kind of credentials. */
    enum Kind {
        API_KEY,
        BASIC,
        BEARER
    }

    /**
     * Credentials in a header.
     *
     * @param kind the kind of credentials
     * @param method the method of the builder
     * @param header the header's name
     * @param prefix the string before the credentials in the header
     * @param description the description of the security scheme
     * @param several whether the builder takes other credentials too
     */
    record Scheme(Kind kind, String method, String header, String prefix, String description, boolean several) {
        boolean isBasic() {
            return kind == Kind.BASIC;
        }

        boolean isBearer() {
            return kind == Kind.BEARER;
        }

        boolean isApiKey() {
            return kind == Kind.API_KEY;
        }

        String headerLiteral() {
            return JavaLiterals.literal(header);
        }

        String prefixLiteral() {
            return JavaLiterals.literal(prefix);
        }

        boolean hasPrefix() {
            return !prefix.isEmpty();
        }

        boolean isDescribed() {
            return !description.isBlank();
        }

        /** Returns the lines of the description for the Javadoc of the builder. */
        List<String> javadoc() {
            return new Javadoc().paragraph(description).lines();
        }

        /** Returns the literal of the header's value that the generated tests expect. */
        String expectedLiteral() {
            String credentials = TEST_KEY + ":" + TEST_SECRET;
            String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            return JavaLiterals.literal(prefix + (isBasic() ? encoded : TEST_KEY));
        }

        /** Returns the call that sets the test credentials in the builder. */
        String call() {
            return "." + method + "(\"" + TEST_KEY + (isBasic() ? "\", \"" + TEST_SECRET : "") + "\")";
        }
    }

    static Security of(OpenAPI document) {
        Map<String, SecurityScheme> declared =
                document.getComponents() == null || document.getComponents().getSecuritySchemes() == null
                        ? Map.of()
                        : document.getComponents().getSecuritySchemes();
        List<List<SecurityRequirement>> requirements = requirements(document);
        Set<String> used = new TreeSet<>();
        requirements.stream().flatMap(List::stream).forEach(requirement -> used.addAll(requirement.keySet()));
        for (String name : used) {
            if (!declared.containsKey(name)) {
                throw new SpecException(
                        "securitySchemes: " + name + " is required, but not defined; add it to the security schemes");
            }
        }
        Map<String, SecurityScheme> headers = new LinkedHashMap<>(declared);
        headers.values().removeIf(scheme -> kind(scheme) == null);
        if (!used.isEmpty()) {
            headers.keySet().retainAll(used);
        }
        for (List<SecurityRequirement> alternatives : requirements) {
            checkUsable(declared, headers.keySet(), alternatives);
        }
        boolean optional = headers.isEmpty()
                || requirements.stream()
                        .anyMatch(alternatives ->
                                alternatives.isEmpty() || alternatives.stream().anyMatch(Map::isEmpty));
        List<Scheme> schemes = schemes(headers);
        return new Security(schemes, optional, variables(headers, schemes));
    }

    /** Returns the alternative requirements of each operation. */
    private static List<List<SecurityRequirement>> requirements(OpenAPI document) {
        List<SecurityRequirement> all = document.getSecurity() == null ? List.of() : document.getSecurity();
        List<List<SecurityRequirement>> requirements = new ArrayList<>();
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(
                        operation -> requirements.add(operation.getSecurity() == null ? all : operation.getSecurity()));
        return requirements;
    }

    /** Rejects alternatives that all need credentials outside headers. */
    private static void checkUsable(
            Map<String, SecurityScheme> declared, Set<String> headers, List<SecurityRequirement> alternatives) {
        boolean usable = alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(requirement -> requirement.keySet().stream()
                                .allMatch(name -> headers.contains(name) || isTransport(declared.get(name))));
        if (!usable) {
            throw new SpecException("securitySchemes: "
                    + String.join(", ", alternatives.get(0).keySet())
                    + " must be an apiKey in a header, http basic, http bearer, oauth2 or openIdConnect;"
                    + " add such an alternative to security");
        }
    }

    /** Returns whether the {@code OkHttpClient} of the caller authenticates the connection. */
    private static boolean isTransport(@Nullable SecurityScheme scheme) {
        return scheme != null && scheme.getType() == SecurityScheme.Type.MUTUALTLS;
    }

    private static @Nullable Kind kind(SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return null;
        }
        return switch (scheme.getType()) {
            case APIKEY -> scheme.getIn() == SecurityScheme.In.HEADER ? Kind.API_KEY : null;
            case OAUTH2, OPENIDCONNECT -> Kind.BEARER;
            case HTTP ->
                "basic".equalsIgnoreCase(scheme.getScheme())
                        ? Kind.BASIC
                        : "bearer".equalsIgnoreCase(scheme.getScheme()) ? Kind.BEARER : null;
            default -> null;
        };
    }

    private static List<Scheme> schemes(Map<String, SecurityScheme> headers) {
        long apiKeys = headers.values().stream()
                .filter(scheme -> kind(scheme) == Kind.API_KEY)
                .count();
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        long methods = headers.values().stream()
                .map(scheme -> kind(scheme) == Kind.API_KEY ? scheme : kind(scheme))
                .distinct()
                .count();
        headers.forEach((name, scheme) -> {
            Kind kind = kind(scheme);
            String prefix = Extensions.string(scheme.getExtensions(), Extensions.PREFIX);
            String description = scheme.getDescription() == null ? "" : scheme.getDescription();
            boolean several = methods > 1;
            Scheme added = switch (Objects.requireNonNull(kind)) {
                case BASIC -> new Scheme(kind, "credentials", "Authorization", "Basic ", description, several);
                case BEARER -> new Scheme(kind, "bearerToken", "Authorization", "Bearer ", description, several);
                case API_KEY ->
                    new Scheme(
                            kind,
                            apiKeys == 1 ? "apiKey" : JavaNames.variable(name),
                            scheme.getName(),
                            prefix == null ? "" : prefix,
                            description,
                            several);
            };
            // Several schemes can use the same bearer token.
            schemes.putIfAbsent(added.method(), added);
        });
        return List.copyOf(schemes.values());
    }

    private static @Nullable Map<String, String> variables(Map<String, SecurityScheme> headers, List<Scheme> schemes) {
        for (SecurityScheme scheme : headers.values()) {
            if (Extensions.get(scheme.getExtensions(), Extensions.ENVIRONMENT) != null) {
                if (schemes.size() > 1) {
                    throw new SpecException("securitySchemes: " + Extensions.ENVIRONMENT
                            + " needs a document with one scheme; remove the extension");
                }
                return variables(
                        scheme,
                        switch (schemes.get(0).kind()) {
                            case API_KEY -> List.of("apiKey");
                            case BASIC -> List.of("key", "secret");
                            case BEARER -> List.of("bearerToken");
                        });
            }
        }
        return null;
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

    /** Returns whether the builder takes credentials. */
    boolean hasSchemes() {
        return !schemes.isEmpty();
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
                case "bearerToken" -> "bearer token";
                case BASE_URL -> "base URL, if it is not the default";
                default -> setting;
            };
        }
    }

    /** Returns the calls that set the test credentials in the builder. */
    List<String> credentialCalls() {
        return schemes.stream().map(Scheme::call).toList();
    }

    /** Returns the headers that the generated tests expect. The last scheme of a header is sent. */
    List<Scheme> expectedHeaders() {
        Map<String, Scheme> sent = new LinkedHashMap<>();
        schemes.forEach(scheme -> sent.put(scheme.header().toLowerCase(Locale.ROOT), scheme));
        return List.copyOf(sent.values());
    }
}
