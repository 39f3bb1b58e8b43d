package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeDirectoryTest {

    private static final EmployeeFilter EVERYBODY = new EmployeeFilter(null, null, Set.of(), null);
    private static final EmployeeFilter UNLICENSED = new EmployeeFilter(false, null, Set.of(), null);

    private final CountingOrganisation organisation = new CountingOrganisation(1_000_000);
    private final EmployeeDirectory directory = new EmployeeDirectory(organisation);

    @ParameterizedTest
    @ValueSource(ints = {0, 500_000, 999_950})
    void list_everybodyAtAnyOffset_computesThatPageOnly(int offset) {
        List<Employee> page = directory.list(EVERYBODY, offset, 50).employees();
        assertThat(page).hasSize(50);
        assertThat(organisation.computed).isEqualTo(50);
    }

    @Test
    void list_offsetBehindTheEnd_isEmptyAndTheLast() {
        for (int offset : new int[] {1_000_000, Integer.MAX_VALUE}) {
            EmployeeDirectory.Slice slice = directory.list(EVERYBODY, offset, 50);
            assertThat(slice.employees()).isEmpty();
            assertThat(slice.moreResults()).isFalse();
        }
    }

    @Test
    void find_lastOfAMillion_computesOneEmployee() {
        String id = organisation.employee(999_999).id();
        organisation.computed = 0;
        assertThat(directory.find(id)).isNotNull();
        assertThat(organisation.computed).isEqualTo(1);
    }

    @Test
    void list_filteredWalk_computesNobodyMoreThanTwiceAndFindsAll() {
        CountingOrganisation small = new CountingOrganisation(10_000);
        List<Employee> found = walk(new EmployeeDirectory(small), UNLICENSED);
        // The employee that shows that more follow is computed again for the next page.
        assertThat(small.computed).isBetween(10_000, 10_000 + found.size() / 50 + 1);
        assertThat(found).doesNotHaveDuplicates().hasSizeBetween(1_000, 2_000).noneMatch(Employee::licensed);
    }

    @Test
    void list_filteredFromTheMiddle_agreesWithTheWalk() {
        CountingOrganisation small = new CountingOrganisation(2_000);
        List<Employee> all = walk(new EmployeeDirectory(small), UNLICENSED);
        List<Employee> part =
                new EmployeeDirectory(small).list(UNLICENSED, 70, 10).employees();
        assertThat(part).isEqualTo(all.subList(70, 80));
    }

    @Test
    void list_filteredAfterAChange_countsAnew() {
        EmployeeDirectory small = new EmployeeDirectory(new Organisation(1, 2_000));
        List<Employee> before = walk(small, UNLICENSED);
        Employee first = before.get(0);
        small.update(first.id(), employee -> employee.withSettings(true, false, List.of()));
        assertThat(walk(small, UNLICENSED)).isEqualTo(before.subList(1, before.size()));
    }

    private static List<Employee> walk(EmployeeDirectory directory, EmployeeFilter filter) {
        List<Employee> found = new ArrayList<>();
        EmployeeDirectory.Slice slice;
        do {
            slice = directory.list(filter, found.size(), 50);
            found.addAll(slice.employees());
        } while (slice.moreResults());
        return found;
    }

    private static final class CountingOrganisation extends Organisation {

        private int computed;

        CountingOrganisation(int size) {
            super(1, size);
        }

        @Override
        public Employee employee(int index) {
            computed++;
            return super.employee(index);
        }
    }
}
