package dev.trivet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final long SEED = 2026;

    private final Organisation organisation = new Organisation(SEED, 10_000);

    @Test
    void employee_sameSeedAndIndex_isTheSameWhateverTheSizeAndOrder() {
        Organisation million = new Organisation(SEED, 1_000_000);
        Employee last = million.employee(999_999);
        for (int index : new int[] {9_999, 0, 17, 5_000}) {
            assertThat(million.employee(index)).isEqualTo(organisation.employee(index));
        }
        assertThat(million.employee(999_999)).isEqualTo(last);
    }

    @Test
    void employee_anotherSeed_differs() {
        assertThat(new Organisation(SEED + 1, 10).employee(5)).isNotEqualTo(organisation.employee(5));
    }

    @Test
    void employee_first_isTheOneOfTheVendorsExamples() {
        Map<?, ?> example = SpecDocument.of(Vendor.PUSH).example("Employee");
        Employee first = organisation.employee(0);
        assertThat(first.id()).isEqualTo(example.get("id"));
        assertThat(first.hasEmail()).isTrue();
        assertThat(first.email()).isEqualTo(example.get("email"));
        assertThat(first.firstName()).isEqualTo(example.get("firstName"));
        assertThat(first.lastName()).isEqualTo(example.get("lastName"));
        assertThat(first.department()).isEqualTo(example.get("department"));
        assertThat(first.location()).isEqualTo(example.get("location"));
        assertThat(first.licensed()).isEqualTo(example.get("licensed"));
        assertThat(first.chatopsEnabled()).isEqualTo(example.get("chatopsEnabled"));
        assertThat(first.groups()).isEqualTo(example.get("groups"));
        assertThat(first.creationTimestamp()).isEqualTo(((Number) example.get("creationTimestamp")).longValue());
        assertThat(first.accountCount()).isEqualTo(3);
    }

    @Test
    void employee_anyHundred_holdsEveryMess() {
        for (int first = 100; first < 10_000; first += 1_700) {
            List<Employee> hundred = IntStream.range(first, first + 100)
                    .mapToObj(organisation::employee)
                    .toList();
            assertThat(hundred).anyMatch(employee -> !employee.hasEmail());
            assertThat(hundred).anyMatch(employee -> employee.hasEmail() && employee.email() == null);
            assertThat(hundred).anyMatch(with(String::isEmpty));
            assertThat(hundred).anyMatch(with(email -> !email.equals(email.toLowerCase(Locale.ROOT))));
            assertThat(hundred).anyMatch(with(email -> !email.equals(email.strip())));
            assertThat(hundred).anyMatch(with(email -> email.strip().matches(".*\\s.*")));
            assertThat(hundred).anyMatch(with(email -> email.contains("+")));
            assertThat(hundred).anyMatch(with(email -> email.matches("\\S*\\P{ASCII}\\S*@\\p{ASCII}+")));
            assertThat(hundred).anyMatch(with(email -> email.matches("\\p{ASCII}+@(.*\\P{ASCII}.*|xn--.*)")));
        }
    }

    @Test
    void employee_thousands_repeatAnAddressOnlyInAnotherCase() {
        Set<String> asWritten = new HashSet<>();
        Set<String> inLowerCase = new HashSet<>();
        int addresses = 0;
        for (String email : addresses().toList()) {
            addresses++;
            assertThat(asWritten.add(email) || email.equals(email.toUpperCase(Locale.ROOT)))
                    .isTrue();
            inLowerCase.add(email.toLowerCase(Locale.ROOT));
        }
        assertThat(inLowerCase).hasSizeBetween(addresses - 200, addresses - 150);
    }

    @Test
    void employee_thousands_useDomainsReservedForExamples() {
        assertThat(addresses())
                .allMatch(email -> email.toLowerCase(Locale.ROOT)
                        .strip()
                        .matches(".+@\\s*(example\\.com|example\\.org|.+\\.example)"));
    }

    @Test
    void employee_thousands_haveNamesAndIdsOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < organisation.size(); index++) {
            Employee employee = organisation.employee(index);
            assertThat(ids.add(employee.id())).isTrue();
            assertThat(organisation.indexOf(employee.id())).isEqualTo(index);
            assertThat(employee.firstName()).isNotBlank();
            assertThat(employee.lastName()).isNotBlank();
        }
    }

    @Test
    void names_ofAllCultures_haveAPlainLatinForm() {
        assertThat(Culture.ALL)
                .flatExtracting(culture -> Stream.concat(culture.givenNames().stream(), culture.familyNames().stream())
                        .toList())
                .allSatisfy(name -> assertThat(((Culture.Name) name).latin()).matches("[a-z]{2,}"));
    }

    @Test
    void indexOf_idBehindTheLastEmployee_isMinusOne() {
        String id = new Organisation(SEED, 10_001).employee(10_000).id();
        assertThat(organisation.indexOf(id)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void employee_indexOutOfRange_isRefused(int index) {
        assertThatThrownBy(() -> organisation.employee(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 1_000_001})
    void constructor_sizeOutOfRange_isRefused(int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Organisation(SEED, size));
    }

    @Test
    void toString_anyEmployee_hidesNamesAndAddress() {
        assertThat(organisation.employee(0)).hasToString("Employee[id=2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0]");
    }

    private Stream<String> addresses() {
        return IntStream.range(0, organisation.size())
                .mapToObj(index -> organisation.employee(index).email())
                .filter(Objects::nonNull)
                .filter(email -> !email.isEmpty());
    }

    private static Predicate<Employee> with(Predicate<String> test) {
        return employee -> employee.email() != null && test.test(employee.email());
    }
}
