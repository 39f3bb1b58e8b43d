package dev.trivet.sandbox.data;

import dev.trivet.sandbox.spec.ApiSpec;
import dev.trivet.sandbox.spec.SchemaValidator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of an arranged organization: the objects of Push Security's document, nested in their
 * employee or account.
 *
 * <p>Properties that follow from the nesting are not part of the schema, for instance an account's
 * {@code employeeId}.
 */
public final class OrganizationSchema {

    private static final SchemaValidator VALIDATOR = new SchemaValidator(ApiSpec.PUSH);

    private static final Map<String, @Nullable Object> FINDINGS =
            array(without("Finding", "employeeId", "passwordId", "accountId", "appType", "appId"));

    private static final Map<String, @Nullable Object> ACCOUNT =
            with(without("Account", "employeeId", "appId"), Map.of("findings", FINDINGS));

    private static final Map<String, @Nullable Object> EMPLOYEE = with(
            ApiSpec.PUSH.properties("Employee"),
            Map.of(
                    "accounts", array(ACCOUNT),
                    "otherAccounts", array(without("OtherAccount", "employeeId")),
                    "browsers", array(without("Browser", "employeeId", "isActive")),
                    "findings", FINDINGS));

    private static final Map<String, Map<String, @Nullable Object>> PROPERTIES = Map.of(
            "generatedEmployees", Map.of("type", "integer"),
            "employees", array(EMPLOYEE),
            "apps", array(ApiSpec.PUSH.properties("App")),
            "otherApps", array(ApiSpec.PUSH.properties("OtherApp")));

    private OrganizationSchema() {}

    /**
     * Validates a document.
     *
     * @throws IllegalArgumentException if it is invalid; the message contains the JSON pointer of
     *     the invalid value, but not the value
     */
    public static void validate(@Nullable Object document) {
        VALIDATOR.validate(Map.of("type", "object", "properties", PROPERTIES), document, "");
    }

    /**
     * Validates an object that is appended to an array of the document.
     *
     * @param position the position in the array
     * @throws IllegalArgumentException as for {@link #validate}
     */
    public static void validateNext(String array, Map<String, @Nullable Object> object, int position) {
        Map<?, ?> items = (Map<?, ?>) PROPERTIES.get(array).get("items");
        VALIDATOR.validate(items, object, "/" + array + "/" + position);
    }

    private static Map<String, @Nullable Object> without(String schema, String... properties) {
        Map<String, @Nullable Object> remaining = new LinkedHashMap<>(ApiSpec.PUSH.properties(schema));
        remaining.keySet().removeAll(List.of(properties));
        return remaining;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> properties, Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(properties);
        all.putAll(more);
        return all;
    }

    private static Map<String, @Nullable Object> array(Map<String, @Nullable Object> properties) {
        return Map.of("type", "array", "items", Map.of("type", "object", "properties", properties));
    }
}
