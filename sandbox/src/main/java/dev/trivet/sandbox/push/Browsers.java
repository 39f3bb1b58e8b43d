package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.ArrangedObjects;
import dev.trivet.sandbox.data.IdGenerator;
import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.Route;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates Push Security's browsers (REST API v1, Browsers).
 *
 * <p>A generated employee has up to three browsers. The code of a generated browser is four times
 * the employee's index, plus a slot.
 */
final class Browsers {

    static final List<String> TYPES = ApiSpec.PUSH.enumValues("BrowserType");
    static final List<String> SYSTEMS = ApiSpec.PUSH.enumValues("OperatingSystem");

    private static final List<String> APPLE = List.of("MACOS", "IOS");
    private static final int SLOTS = 4;
    private static final int EXAMPLE = 0;

    private final Organization organization;
    private final Employees employees;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final ArrangedObjects arranged;
    private final PagedIndex index;

    Browsers(Organization organization, Employees employees) {
        this.organization = organization;
        this.employees = employees;
        this.random = organization.random();
        this.ids = new IdGenerator(random, Trait.BROWSER_ID, Map.of(EXAMPLE, ApiSpec.PUSH.string("Browser", "id")));
        this.arranged = new ArrangedObjects("Browser", ids, id -> generatedCodeOf(id) >= 0);
        this.index = new PagedIndex(organization.size(), this::codesOf, arranged::codes);
        organization.forEachArranged("browsers", this::arrange);
    }

    private void arrange(int employee, Map<String, @Nullable Object> browser, String pointer) {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("employeeId", organization.id(employee));
        if (organization.hasEmail(employee)) {
            defaults.put("email", organization.email(employee));
        }
        defaults.put("tokenType", "INDIVIDUAL");
        defaults.put("isActive", null);
        defaults.put("browser", "UNKNOWN");
        defaults.put("os", "UNKNOWN");
        defaults.put("creationTimestamp", Organization.ARRANGED_TIME);
        defaults.put("lastOnlineTimestamp", Organization.ARRANGED_TIME);
        arranged.add(employee, browser, defaults, pointer);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v1/browsers", "listBrowsers", this::list),
                Route.of("GET", "/v1/browsers/{id}", "getBrowser", this::get));
    }

    /**
     * Returns null as {@code result} if a page of a filtered list is empty. Only this operation
     * documents that property as nullable.
     */
    private Response list(Request request) {
        PageRequest page = PageRequest.of(request);
        Filter filter = new Filter(request)
                .string("employeeId", this::employeeId, id -> OwnerRange.only(organization.indexOf(id)))
                .choice("browser", TYPES, this::type)
                .choice("os", SYSTEMS, this::system)
                .period("lastOnlineTimestamp", this::lastOnline)
                .address("email", this::email);
        PagedIndex.Slice slice = page.slice(index, filter);
        boolean isNull = slice.codes().isEmpty() && !filter.isEmpty();
        return isNull ? page.response(null, false) : page.response(slice, this::browser);
    }

    private Response get(Request request) {
        return Response.json(200, browser(request.index(this::codeOf, "Browser Not Found")));
    }

    /** Returns the code of the browser with this ID, or -1. */
    private int codeOf(String id) {
        int code = arranged.codeOf(id);
        return code >= 0 ? code : generatedCodeOf(id);
    }

    private int generatedCodeOf(String id) {
        int code = ids.indexOf(id);
        return index.contains(code / SLOTS, code) ? code : -1;
    }

    private int employee(int code) {
        return ArrangedObjects.isArranged(code) ? arranged.owner(code) : code / SLOTS;
    }

    private String employeeId(int code) {
        return organization.id(employee(code));
    }

    /** Returns the employee's address as listed, unless another is arranged. */
    private @Nullable String email(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.string(code, "email");
        }
        return organization.email(code / SLOTS);
    }

    private String type(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return Objects.requireNonNull(arranged.string(code, "browser"));
        }
        return code == EXAMPLE
                ? ApiSpec.PUSH.string("Browser", "browser")
                : random.oneOf(TYPES, Trait.BROWSER_KIND, code);
    }

    private String system(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return Objects.requireNonNull(arranged.string(code, "os"));
        }
        if (code == EXAMPLE) {
            return ApiSpec.PUSH.string("Browser", "os");
        }
        return random.oneOf(type(code).equals("SAFARI") ? APPLE : SYSTEMS, Trait.BROWSER_SYSTEM, code);
    }

    private @Nullable Long lastOnline(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.integer(code, "lastOnlineTimestamp");
        }
        return generatedLastOnline(code);
    }

    private long generatedLastOnline(int code) {
        return code == EXAMPLE
                ? ApiSpec.PUSH.integer("Browser", "lastOnlineTimestamp")
                : random.time(1_700_000_000L, 20_000_000, Trait.BROWSER_LAST_ONLINE, code);
    }

    /** Returns the browser, which is active while its employee is licensed. */
    private Map<String, @Nullable Object> browser(int code) {
        Map<String, @Nullable Object> browser = initial(code);
        browser.put("isActive", employees.isLicensed(employee(code)));
        return browser;
    }

    private Map<String, @Nullable Object> initial(int code) {
        if (ArrangedObjects.isArranged(code)) {
            return arranged.object(code);
        }
        return code == EXAMPLE ? ApiSpec.PUSH.example("Browser") : generate(code);
    }

    private Map<String, @Nullable Object> generate(int code) {
        Map<String, @Nullable Object> browser = new LinkedHashMap<>();
        browser.put("id", ids.id(code));
        browser.put("employeeId", employeeId(code));
        if (organization.hasEmail(code / SLOTS)) {
            browser.put("email", email(code));
        }
        if (!type(code).equals("UNKNOWN")) {
            browser.put(
                    "version",
                    random.oneOf(List.of("125.0.0.0", "124.0.6367.207", "98.0"), Trait.BROWSER_VERSION, code));
        }
        browser.put("tokenType", random.percent(70, Trait.BROWSER_TOKEN, code) ? "INDIVIDUAL" : "TEAM");
        browser.put("isActive", null);
        browser.put("browser", type(code));
        browser.put("os", system(code));
        browser.put("extensionVersion", "1." + (30 + random.below(37, Trait.BROWSER_VERSION, ~code)) + "." + code % 20);
        browser.put(
                "creationTimestamp",
                random.jsonTimestamp(
                        random.time(1_650_000_000L, 50_000_000, Trait.BROWSER_CREATION, code),
                        Trait.BROWSER_CREATION,
                        code));
        browser.put(
                "lastOnlineTimestamp",
                random.jsonTimestamp(generatedLastOnline(code), Trait.BROWSER_LAST_ONLINE, code));
        return browser;
    }

    private int[] codesOf(int employee) {
        int count = random.below(SLOTS, Trait.BROWSER_COUNT, employee);
        return IntStream.range(0, employee == 0 ? Math.max(1, count) : count)
                .map(slot -> employee * SLOTS + slot)
                .toArray();
    }
}
