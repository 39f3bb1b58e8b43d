package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invented organisation with the mess of a real one.
 *
 * <ul>
 *   <li>Each employee is a pure function of the seed and an index. Nothing is held per employee, so a million cost no
 *       more memory than ten.
 *   <li>Employee 0 is the one of Push Security's own examples. The next four have the ids that other examples lead to.
 *   <li>Every full hundred holds addresses with capitals, surrounding or inner white space, plus tags, international
 *       domains and local parts, duplicates in another case, and employees without an address: absent, null or empty.
 *   <li>Addresses use domains that are reserved for examples.
 * </ul>
 */
public class Organisation {

    /** The smallest number of employees. */
    public static final int MIN_SIZE = 10;

    /** The largest number of employees. */
    public static final int MAX_SIZE = 1_000_000;

    private static final Employee FIRST = Employee.of(SpecExamples.PUSH.example("Employee"), 3);

    /** The owner of the example account and of the example account on an other app. */
    static final int ACCOUNT_OWNER = 1;

    /** The employee whom the example finding is about. */
    static final int FINDING_SUBJECT = 4;

    /** The ids of the first employees: those to which the vendor's examples lead. */
    private static final Map<Integer, String> EXAMPLE_IDS = Map.of(
            0,
            FIRST.id(),
            ACCOUNT_OWNER,
            SpecExamples.PUSH.text("Account", "employeeId"),
            2,
            SpecExamples.PUSH.text("AccountUser", "employeeId"),
            3,
            SpecExamples.PUSH.text("App", "ownerId"),
            FINDING_SUBJECT,
            SpecExamples.PUSH.text("Finding", "employeeId"));

    private static final List<String> DEPARTMENTS = List.of(
            "Security Engineering", "Sales", "Finance & Legal", "People", "Customer Care", "Forschung", "Operations");
    private static final List<String> LOCATIONS =
            List.of("New York", "London", "Zürich", "São Paulo", "東京", "Łódź", "Bengaluru", "Remote");
    private static final List<String> GROUPS = List.of(
            "engineering", "marketing", "r&d", "all hands, worldwide", "vertrieb (süd)", "100% remote", "on-call");
    private static final long EARLIEST_CREATION = 1_600_000_000L;

    private final int size;
    private final Draws draws;
    private final ObjectIds ids;
    private final Addresses addresses;

    Organisation(long seed, int size) {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException("employees must be from " + MIN_SIZE + " to " + MAX_SIZE + ": " + size);
        }
        this.size = size;
        this.draws = new Draws(seed);
        this.ids = new ObjectIds(draws, Trait.EMPLOYEE_ID, EXAMPLE_IDS);
        this.addresses = new Addresses(draws);
    }

    /** Returns the number of employees. */
    public int size() {
        return size;
    }

    /**
     * Returns an employee as hired: later changes through the simulated service are not part of this.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or not below {@link #size()}
     */
    public Employee employee(int index) {
        Objects.checkIndex(index, size);
        return index == 0 ? FIRST : invented(index);
    }

    /** Returns the index of the employee with this id, or -1 when there is none. */
    int indexOf(String id) {
        int index = ids.indexOf(id);
        return index < size ? index : -1;
    }

    /** Returns the id of the employee at {@code index}. */
    String idOf(int index) {
        return ids.id(index);
    }

    /** Returns how many accounts the employee at {@code index} has as hired: 7 at most. */
    int accountCount(int index) {
        if (index == 0) {
            return FIRST.accountCount();
        }
        int count = draws.below(8, Trait.ACCOUNT_COUNT, index);
        return index == ACCOUNT_OWNER ? Math.max(1, count) : count;
    }

    /** Says whether the employee at {@code index} is licensed as hired. */
    boolean isLicensed(int index) {
        return index == 0 ? FIRST.licensed() : draws.percent(85, Trait.LICENSED, index);
    }

    Draws draws() {
        return draws;
    }

    Addresses addresses() {
        return addresses;
    }

    private Employee invented(int index) {
        boolean licensed = isLicensed(index);
        return new Employee(
                idOf(index),
                addresses.form(index) != AddressForm.ABSENT,
                addresses.address(index),
                addresses.givenName(index).written(),
                addresses.familyName(index).written(),
                draws.below(20, Trait.DEPARTMENT, index) == 0
                        ? null
                        : draws.oneOf(DEPARTMENTS, Trait.DEPARTMENT, index),
                draws.below(20, Trait.LOCATION, index) == 0 ? null : draws.oneOf(LOCATIONS, Trait.LOCATION, index),
                licensed,
                licensed && draws.percent(40, Trait.CHATOPS, index),
                groups(index),
                EARLIEST_CREATION + draws.below(98_000_000, Trait.CREATION, index),
                accountCount(index));
    }

    /** A bit per group; two bits have to agree, so that most employees are in few groups. */
    private List<String> groups(int index) {
        long bits = draws.bits(Trait.GROUP, index);
        long member = bits & bits >>> 32;
        List<String> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            if ((member >>> group & 1) == 1) {
                groups.add(GROUPS.get(group));
            }
        }
        return groups;
    }
}
