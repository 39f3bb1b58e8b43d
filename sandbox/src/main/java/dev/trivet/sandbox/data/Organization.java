package dev.trivet.sandbox.data;

import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fictitious organization with the irregularities of a real one.
 *
 * <ul>
 *   <li>Each employee is computed from the seed and an index. Nothing is stored per employee, so a
 *       million employees take no more memory than ten.
 *   <li>Employee 0 is Push Security's example. The next four have the IDs that other examples
 *       refer to.
 * </ul>
 */
public final class Organization {

    /** The owner of the examples {@code Account} and {@code OtherAccount}. */
    public static final int ACCOUNT_OWNER = 1;

    /** The employee of the example {@code Finding}. */
    public static final int FINDING_EMPLOYEE = 4;

    private static final int MIN_SIZE = 10;
    private static final int MAX_SIZE = 1_000_000;
    private static final int FIRST_EMPLOYEE_ACCOUNTS = 3;

    private static final Map<Integer, String> EXAMPLE_IDS = Map.of(
            0,
            ApiSpec.PUSH.string("Employee", "id"),
            ACCOUNT_OWNER,
            ApiSpec.PUSH.string("Account", "employeeId"),
            2,
            ApiSpec.PUSH.string("AccountUser", "employeeId"),
            3,
            ApiSpec.PUSH.string("App", "ownerId"),
            FINDING_EMPLOYEE,
            ApiSpec.PUSH.string("Finding", "employeeId"));

    private static final List<String> DEPARTMENTS = List.of(
            "Security Engineering", "Sales", "Finance & Legal", "People", "Customer Care", "Forschung", "Operations");
    private static final List<String> LOCATIONS =
            List.of("New York", "London", "Zürich", "São Paulo", "東京", "Łódź", "Bengaluru", "Remote");
    private static final List<String> GROUPS = List.of(
            "engineering", "marketing", "r&d", "all hands, worldwide", "vertrieb (süd)", "100% remote", "on-call");

    private final int size;
    private final SeededRandom random;
    private final IdGenerator ids;
    private final Addresses addresses;

    /**
     * Creates an organization.
     *
     * @param size the number of employees
     * @throws IllegalArgumentException if the size is not from 10 to 1,000,000
     */
    public Organization(long seed, int size) {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException("employees must be from " + MIN_SIZE + " to " + MAX_SIZE + ": " + size);
        }
        this.size = size;
        this.random = new SeededRandom(seed);
        this.ids = new IdGenerator(random, Trait.EMPLOYEE_ID, EXAMPLE_IDS);
        this.addresses = new Addresses(random);
    }

    /** Returns the number of employees. */
    public int size() {
        return size;
    }

    /** Returns the random values from which the objects of this organization are computed. */
    public SeededRandom random() {
        return random;
    }

    /**
     * Returns the initial state of an employee, with the properties of Push Security's API. The
     * caller may change the map.
     *
     * @throws IndexOutOfBoundsException if the employee does not exist
     */
    public Map<String, @Nullable Object> employee(int index) {
        Objects.checkIndex(index, size);
        return index == 0 ? ApiSpec.PUSH.example("Employee") : generate(index);
    }

    /** Returns the index of the employee with this ID, or -1. */
    public int indexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    /** Returns the ID of an employee. */
    public String id(int index) {
        return ids.id(index);
    }

    /** Returns whether the employee has the property {@code email}. */
    public boolean hasEmail(int index) {
        return addresses.form(index) != AddressForm.ABSENT;
    }

    /** Returns whether {@link #email} returns null, without computing the address. */
    public boolean isEmailNull(int index) {
        AddressForm form = addresses.form(index);
        return form == AddressForm.ABSENT || form == AddressForm.NULL;
    }

    /** Returns the employee's address as listed, which can be null, empty or invalid. */
    public @Nullable String email(int index) {
        return addresses.address(index);
    }

    /** Returns the employee's address in a valid form, even if none is listed. */
    public String plainEmail(int index) {
        return addresses.plain(index);
    }

    /** Returns the initial number of accounts, at most 7. */
    public int accountCount(int index) {
        if (index == 0) {
            return FIRST_EMPLOYEE_ACCOUNTS;
        }
        int count = random.below(8, Trait.ACCOUNT_COUNT, index);
        return index == ACCOUNT_OWNER ? Math.max(1, count) : count;
    }

    /** Returns whether the employee is initially licensed. */
    public boolean isLicensed(int index) {
        return index == 0
                ? Boolean.TRUE.equals(ApiSpec.PUSH.example("Employee").get("licensed"))
                : random.percent(85, Trait.LICENSED, index);
    }

    private Map<String, @Nullable Object> generate(int index) {
        boolean licensed = isLicensed(index);
        Map<String, @Nullable Object> employee = new LinkedHashMap<>();
        employee.put("id", id(index));
        if (hasEmail(index)) {
            employee.put("email", email(index));
        }
        employee.put("firstName", addresses.givenName(index).original());
        employee.put("lastName", addresses.familyName(index).original());
        if (random.below(20, Trait.DEPARTMENT, index) != 0) {
            employee.put("department", random.oneOf(DEPARTMENTS, Trait.DEPARTMENT, index));
        }
        boolean hasLocation = random.below(20, Trait.LOCATION, index) != 0;
        employee.put("location", hasLocation ? random.oneOf(LOCATIONS, Trait.LOCATION, index) : null);
        employee.put("licensed", licensed);
        employee.put("chatopsEnabled", licensed && random.percent(40, Trait.CHATOPS, index));
        employee.put("groups", groups(index));
        employee.put("creationTimestamp", random.time(1_600_000_000L, 98_000_000, Trait.CREATION, index));
        return employee;
    }

    /**
     * Returns the employee's groups. An employee is in a group if two random bits are 1, so most
     * employees are in few groups.
     */
    private List<String> groups(int index) {
        long bits = random.bits(Trait.GROUP, index);
        long memberships = bits & bits >>> 32;
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            if ((memberships >>> group & 1) == 1) {
                groups.add(GROUPS.get(group));
            }
        }
        return groups;
    }
}
