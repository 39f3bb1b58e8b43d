package dev.trivet.sandbox.data;

import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fictitious organization with the irregularities of a real one.
 *
 * <ul>
 *   <li>Generated employees are computed from the seed and an index. They are not stored, so a
 *       million employees take no more memory than ten.
 *   <li>Employee 0 is Push Security's example. The next four have the IDs that other examples
 *       refer to.
 *   <li>Employees can also be arranged: see {@link ArrangedObjects}. They precede the others in
 *       lists.
 * </ul>
 */
public final class Organization {

    /** The owner of the examples {@code Account} and {@code OtherAccount}. */
    public static final int ACCOUNT_OWNER = 1;

    /** The employee of the example {@code Finding}. */
    public static final int FINDING_EMPLOYEE = 4;

    /** The default time of arranged objects, in UNIX seconds. */
    public static final long ARRANGED_TIME = 1_700_000_000L;

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
    private final Map<String, @Nullable Object> document;
    private final ArrangedObjects arranged;
    private final Map<Integer, Integer> accountCounts = new HashMap<>();

    /** Creates an organization without arranged employees. */
    public Organization(long seed, int size) {
        this(seed, size, Map.of());
    }

    /**
     * Creates an organization.
     *
     * @param size the number of generated employees
     * @param document the arranged objects, valid for {@link OrganizationSchema}
     * @throws IllegalArgumentException if the size is neither 0 nor from 10 to 1,000,000, or the
     *     ID of an arranged employee is empty or not unique
     */
    public Organization(long seed, int size, Map<String, @Nullable Object> document) {
        this.size = requireValidSize(size);
        this.document = document;
        this.random = new SeededRandom(seed);
        this.ids = new IdGenerator(random, Trait.EMPLOYEE_ID, EXAMPLE_IDS);
        this.addresses = new Addresses(random);
        this.arranged = new ArrangedObjects("Employee", ids, id -> generatedIndexOf(id) >= 0);
        forEach(document, "employees", "", this::arrange);
    }

    /**
     * Checks a number of generated employees, and returns it.
     *
     * @throws IllegalArgumentException if the number is neither 0 nor from 10 to 1,000,000
     */
    public static int requireValidSize(int size) {
        if (size != 0 && (size < MIN_SIZE || size > MAX_SIZE)) {
            throw new IllegalArgumentException("The number of generated employees must be 0, or from " + MIN_SIZE
                    + " to " + MAX_SIZE + ": " + size);
        }
        return size;
    }

    private void arrange(Map<String, @Nullable Object> employee, String pointer) {
        int accounts = employee.get("accounts") instanceof List<?> list ? list.size() : 0;
        accountCounts.put(arranged.nextCode(), accounts);
        arranged.add(0, employee, defaults(), pointer);
    }

    private Map<String, @Nullable Object> defaults() {
        Map<String, @Nullable Object> defaults = new HashMap<>();
        defaults.put("firstName", "Employee");
        defaults.put("lastName", Integer.toString(arranged.size() + 1));
        defaults.put("licensed", true);
        defaults.put("chatopsEnabled", false);
        defaults.put("groups", List.of());
        defaults.put("creationTimestamp", ARRANGED_TIME);
        return defaults;
    }

    /** Returns the number of generated employees. Their indices are 0 to {@code size() - 1}. */
    public int size() {
        return size;
    }

    /** Returns the number of arranged and generated employees. */
    public int totalSize() {
        return arranged.size() + size;
    }

    /** Returns the index of the employee at a position in lists: arranged employees are first. */
    public int indexAt(int position) {
        return position < arranged.size() ? arranged.code(position) : position - arranged.size();
    }

    /** Returns the indices of the arranged employees. */
    public IntStream arrangedEmployees() {
        return arranged.codes();
    }

    /**
     * Calls an action for each arranged object of a kind that does not belong to an employee.
     *
     * @param property the property of the document, for instance {@code apps}
     */
    public void forEachArranged(String property, BiConsumer<Map<String, @Nullable Object>, String> action) {
        forEach(document, property, "", action);
    }

    /**
     * Calls an action for each arranged object of a kind that belongs to an employee.
     *
     * @param property the property of the employee, for instance {@code accounts}
     */
    public void forEachArranged(String property, EmployeeAction action) {
        Iterator<Integer> indices = arranged.codes().iterator();
        forEach(document, "employees", "", (employee, pointer) -> {
            int index = indices.next();
            forEach(employee, property, pointer, (object, at) -> action.accept(index, object, at));
        });
    }

    /** Calls an action for each object in an array, with its JSON pointer. */
    public static void forEach(
            Map<String, @Nullable Object> parent,
            String property,
            String pointer,
            BiConsumer<Map<String, @Nullable Object>, String> action) {
        if (parent.get(property) instanceof List<?> objects) {
            for (int i = 0; i < objects.size(); i++) {
                action.accept(ApiSpec.object(objects.get(i)), pointer + "/" + property + "/" + i);
            }
        }
    }

    /** An action for an arranged object that belongs to an employee. */
    public interface EmployeeAction {
        /**
         * Handles an object.
         *
         * @param employee the index of the employee
         * @param object the arranged properties
         * @param pointer the JSON pointer of the object
         */
        void accept(int employee, Map<String, @Nullable Object> object, String pointer);
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
        if (ArrangedObjects.isArranged(index)) {
            return arranged.object(index);
        }
        Objects.checkIndex(index, size);
        return index == 0 ? ApiSpec.PUSH.example("Employee") : generate(index);
    }

    /** Returns the index of the employee with this ID, or -1. */
    public int indexOf(String id) {
        int index = arranged.codeOf(id);
        return index >= 0 ? index : generatedIndexOf(id);
    }

    private int generatedIndexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    /** Returns the ID of an employee. */
    public String id(int index) {
        return ArrangedObjects.isArranged(index) ? Objects.requireNonNull(arranged.string(index, "id")) : ids.id(index);
    }

    /** Returns whether the employee has the property {@code email}. */
    public boolean hasEmail(int index) {
        return ArrangedObjects.isArranged(index) ? email(index) != null : addresses.form(index) != AddressForm.ABSENT;
    }

    /**
     * Returns whether {@link #email} returns null for a generated employee, without computing the
     * address.
     */
    public boolean isEmailNull(int index) {
        AddressForm form = addresses.form(index);
        return form == AddressForm.ABSENT || form == AddressForm.NULL;
    }

    /** Returns the employee's address as listed, which can be null, empty or invalid. */
    public @Nullable String email(int index) {
        return ArrangedObjects.isArranged(index) ? arranged.string(index, "email") : addresses.address(index);
    }

    /** Returns a generated employee's address in a valid form, even if none is listed. */
    public String plainEmail(int index) {
        return addresses.plain(index);
    }

    /** Returns the initial number of accounts, at most 7 unless they are arranged. */
    public int accountCount(int index) {
        if (ArrangedObjects.isArranged(index)) {
            return accountCounts.getOrDefault(index, 0);
        }
        if (index == 0) {
            return FIRST_EMPLOYEE_ACCOUNTS;
        }
        int count = random.below(8, Trait.ACCOUNT_COUNT, index);
        return index == ACCOUNT_OWNER ? Math.max(1, count) : count;
    }

    /** Returns whether the employee is initially licensed. */
    public boolean isLicensed(int index) {
        if (ArrangedObjects.isArranged(index)) {
            return Boolean.TRUE.equals(arranged.object(index).get("licensed"));
        }
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
