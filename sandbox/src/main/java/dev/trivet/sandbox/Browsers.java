package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The employees' browsers: none to three each. A browser's code is four times its employee, plus its slot. */
final class Browsers {

    static final List<String> KINDS =
            List.of("CHROME", "FIREFOX", "EDGE", "SAFARI", "OPERA", "BRAVE", "ARC", "UNKNOWN");
    static final List<String> SYSTEMS = List.of("MACOS", "WINDOWS", "LINUX", "CHROME_OS", "IOS", "ANDROID", "UNKNOWN");

    private static final List<String> APPLE = List.of("MACOS", "IOS");
    private static final int SLOTS = 4;
    private static final int EXAMPLE = 0;

    private final Organisation organisation;
    private final EmployeeDirectory employees;
    private final Draws draws;
    private final ObjectIds ids;
    private final Listing listing;

    Browsers(Organisation organisation, EmployeeDirectory employees) {
        this.organisation = organisation;
        this.employees = employees;
        this.draws = organisation.draws();
        this.ids = new ObjectIds(draws, Trait.BROWSER_ID, Map.of(EXAMPLE, SpecExamples.PUSH.text("Browser", "id")));
        this.listing = new Listing(organisation.size(), this::codesOf);
    }

    Listing listing() {
        return listing;
    }

    /** Returns the code of the browser with this id, or -1 when there is none. */
    int codeOf(String id) {
        int code = ids.indexOf(id);
        return listing.has(code / SLOTS, code) ? code : -1;
    }

    String employeeId(int code) {
        return organisation.idOf(code / SLOTS);
    }

    /** Returns the employee's address as the directory holds it. */
    @Nullable
    String email(int code) {
        return organisation.addresses().address(code / SLOTS);
    }

    String kind(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.text("Browser", "browser")
                : draws.oneOf(KINDS, Trait.BROWSER_KIND, code);
    }

    String system(int code) {
        if (code == EXAMPLE) {
            return SpecExamples.PUSH.text("Browser", "os");
        }
        return draws.oneOf(kind(code).equals("SAFARI") ? APPLE : SYSTEMS, Trait.BROWSER_SYSTEM, code);
    }

    long lastOnline(int code) {
        return code == EXAMPLE
                ? SpecExamples.PUSH.number("Browser", "lastOnlineTimestamp")
                : draws.time(1_700_000_000L, 20_000_000, Trait.BROWSER_LAST_ONLINE, code);
    }

    /** Returns the browser. It is active while its employee is licensed. */
    Map<String, @Nullable Object> browser(int code) {
        Map<String, @Nullable Object> browser = code == EXAMPLE ? SpecExamples.PUSH.example("Browser") : found(code);
        browser.put("isActive", employees.employee(code / SLOTS).licensed());
        return browser;
    }

    private Map<String, @Nullable Object> found(int code) {
        Map<String, @Nullable Object> browser = new LinkedHashMap<>();
        browser.put("id", ids.id(code));
        browser.put("employeeId", employeeId(code));
        if (organisation.addresses().form(code / SLOTS) != AddressForm.ABSENT) {
            browser.put("email", email(code));
        }
        if (!kind(code).equals("UNKNOWN")) {
            browser.put(
                    "version",
                    draws.oneOf(List.of("125.0.0.0", "124.0.6367.207", "98.0"), Trait.BROWSER_VERSION, code));
        }
        browser.put("tokenType", draws.percent(70, Trait.BROWSER_TOKEN, code) ? "INDIVIDUAL" : "TEAM");
        browser.put("isActive", null);
        browser.put("browser", kind(code));
        browser.put("os", system(code));
        browser.put("extensionVersion", "1." + (30 + draws.below(37, Trait.BROWSER_VERSION, ~code)) + "." + code % 20);
        browser.put(
                "creationTimestamp",
                draws.written(
                        draws.time(1_650_000_000L, 50_000_000, Trait.BROWSER_CREATION, code),
                        Trait.BROWSER_CREATION,
                        code));
        browser.put("lastOnlineTimestamp", draws.written(lastOnline(code), Trait.BROWSER_LAST_ONLINE, code));
        return browser;
    }

    private int[] codesOf(int employee) {
        int count = draws.below(SLOTS, Trait.BROWSER_COUNT, employee);
        return IntStream.range(0, employee == 0 ? Math.max(1, count) : count)
                .map(slot -> employee * SLOTS + slot)
                .toArray();
    }
}
