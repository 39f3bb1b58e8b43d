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
 * <p>Properties that follow from other objects are not part of the schema, for instance an
 * account's {@code employeeId}.
 */
public final class OrganizationSchema {

    private static final SchemaValidator VALIDATOR = new SchemaValidator(ApiSpec.PUSH);

    /** The schema of the whole document. */
    private static final Map<String, @Nullable Object> DOCUMENT = document();

    private static Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> findings =
                array(without("Finding", "employeeId", "passwordId", "accountId", "appType", "appId"));
        Map<String, @Nullable Object> account = without("Account", "employeeId", "appId");
        account.put("findings", findings);
        Map<String, @Nullable Object> employee = without("Employee");
        employee.put("accounts", array(account));
        employee.put("otherAccounts", array(without("OtherAccount", "employeeId")));
        employee.put("browsers", array(without("Browser", "employeeId", "isActive")));
        employee.put("findings", findings);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("generatedEmployees", Map.of("type", "integer"));
        document.put("employees", array(employee));
        document.put("apps", array(without("App")));
        document.put("otherApps", array(without("OtherApp")));
        return object(document);
    }

    private OrganizationSchema() {}

    /**
     * Validates a document.
     *
     * @throws IllegalArgumentException if it is invalid; the message contains the JSON pointer of
     *     the invalid value, but not the value
     */
    public static void validate(@Nullable Object document) {
        VALIDATOR.validate(DOCUMENT, document, "");
    }

    /**
     * Validates an object that is appended to an array of the document.
     *
     * @param position the position in the array
     * @throws IllegalArgumentException as for {@link #validate}
     */
    public static void validateNext(String array, Map<String, @Nullable Object> object, int position) {
        Map<String, @Nullable Object> schema =
                ApiSpec.object(ApiSpec.object(DOCUMENT.get("properties")).get(array));
        Map<String, @Nullable Object> items = ApiSpec.object(schema.get("items"));
        VALIDATOR.validate(items, object, "/" + array + "/" + position);
    }

    /** Returns the properties of a schema, without the given ones. */
    private static Map<String, @Nullable Object> without(String schema, String... properties) {
        Map<String, @Nullable Object> remaining = new LinkedHashMap<>(ApiSpec.PUSH.properties(schema));
        remaining.keySet().removeAll(List.of(properties));
        return remaining;
    }

    private static Map<String, @Nullable Object> array(Map<String, @Nullable Object> properties) {
        return Map.of("type", "array", "items", object(properties));
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> properties) {
        return Map.of("type", "object", "properties", properties);
    }
}
