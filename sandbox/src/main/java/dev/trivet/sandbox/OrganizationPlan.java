package dev.trivet.sandbox;

import com.squareup.moshi.JsonDataException;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.OrganizationSchema;
import dev.trivet.sandbox.server.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An organization with arranged employees, apps and findings, in Java or as JSON. Immutable:
 * methods that change a plan return a copy.
 *
 * <ul>
 *   <li>It contains only the arranged objects and the apps of arranged accounts, unless {@link
 *       #generatedEmployees} is set.
 *   <li>Properties have the names of Push Security's API, and are validated against its OpenAPI
 *       document. Those that are not set have default values.
 *   <li>Arranged objects precede generated ones in lists.
 * </ul>
 *
 * <p>The module's REFERENCE.md describes the format and the default values.
 *
 * <pre>{@code
 * { "employees": [
 *     { "email": "bob@example.com",
 *       "accounts": [
 *         { "appType": "SLACK", "loginMethods": {"passwordLogin": true}, "mfaRegistered": false,
 *           "findings": [ {"type": "WEAK_PASSWORD"} ] } ] } ] }
 * }</pre>
 */
public final class OrganizationPlan {

    private static final OrganizationPlan EMPTY = new OrganizationPlan(Map.of());
    private static final String GENERATED = "generatedEmployees";

    private final Map<String, @Nullable Object> document;

    private OrganizationPlan(Map<String, @Nullable Object> document) {
        this.document = document;
    }

    /** Returns a plan without employees. */
    public static OrganizationPlan empty() {
        return EMPTY;
    }

    /**
     * Parses a plan.
     *
     * @throws IllegalArgumentException if the string is not JSON that matches the format; the
     *     message contains the JSON pointer of the invalid value or the line of invalid JSON, but
     *     not the value
     */
    public static OrganizationPlan parse(String json) {
        try {
            return of(Json.read(json));
        } catch (IOException | JsonDataException notJson) {
            throw new IllegalArgumentException(
                    "The organization is not valid JSON at line " + Json.invalidLine(json) + ".", notJson);
        }
    }

    static OrganizationPlan of(@Nullable Object json) {
        OrganizationSchema.validate(json);
        return new OrganizationPlan(Json.object(json));
    }

    /**
     * Adds an employee.
     *
     * @throws IllegalArgumentException if a property is invalid, as for {@link #parse}
     */
    public OrganizationPlan employee(Consumer<EmployeeBuilder> employee) {
        EmployeeBuilder builder = new EmployeeBuilder();
        employee.accept(builder);
        return with("employees", builder);
    }

    /**
     * Adds an app. If the generated organization contains an app of this type, that app is changed
     * instead. Apps of arranged accounts need not be added.
     *
     * @param type the type, for instance {@code SLACK}
     * @throws IllegalArgumentException if a property is invalid, as for {@link #parse}
     */
    public OrganizationPlan app(String type, Consumer<ObjectBuilder> app) {
        ObjectBuilder builder = new ObjectBuilder().set("type", type);
        app.accept(builder);
        return with("apps", builder);
    }

    /**
     * Adds an "other" app.
     *
     * @param id the ID, to which {@link EmployeeBuilder#otherAccount} refers
     * @throws IllegalArgumentException if a property is invalid, as for {@link #parse}
     */
    public OrganizationPlan otherApp(String id, Consumer<ObjectBuilder> app) {
        ObjectBuilder builder = new ObjectBuilder().set("id", id);
        app.accept(builder);
        return with("otherApps", builder);
    }

    /**
     * Sets the number of generated employees, which are computed from the seed of the sandbox. The
     * default is 0.
     *
     * @throws IllegalArgumentException if the number is neither 0 nor from 10 to 1,000,000
     */
    public OrganizationPlan generatedEmployees(int number) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(document);
        changed.put(GENERATED, Organization.requireValidSize(number));
        return new OrganizationPlan(changed);
    }

    /** Returns the plan as JSON, for {@link #parse}. */
    public String toJson() {
        return Json.write(document);
    }

    Map<String, @Nullable Object> document() {
        return document;
    }

    int generatedEmployees() {
        // In parsed JSON, the number can be out of range. It becomes one that Organization rejects.
        return document.get(GENERATED) instanceof Number number ? (int) number.doubleValue() : 0;
    }

    private OrganizationPlan with(String array, ObjectBuilder object) {
        List<@Nullable Object> objects = new ArrayList<>();
        if (document.get(array) instanceof List<?> earlier) {
            objects.addAll(earlier);
        }
        Map<String, @Nullable Object> json = object.json();
        OrganizationSchema.validateNext(array, json, objects.size());
        objects.add(json);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(document);
        changed.put(array, objects);
        return new OrganizationPlan(changed);
    }

    /** Returns the numbers of employees only, because names and addresses must not be logged. */
    @Override
    public String toString() {
        int employees = document.get("employees") instanceof List<?> list ? list.size() : 0;
        return "OrganizationPlan[" + employees + " arranged, " + generatedEmployees() + " generated]";
    }
}
