package dev.trivet.sandbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trivet.sandbox.SpecDocument;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sandbox.server.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

    private static final long SEED = 2026;

    private final Organization organization = new Organization(SEED, 10_000);

    @Test
    void employee_anySizeAndOrder_isEqual() {
        Organization million = new Organization(SEED, 1_000_000);
        Map<String, Object> last = million.employee(999_999);
        for (int index : new int[] {9_999, 0, 17, 5_000}) {
            assertThat(million.employee(index)).isEqualTo(organization.employee(index));
        }
        assertThat(million.employee(999_999)).isEqualTo(last);
    }

    @Test
    void employee_otherSeed_differs() {
        assertThat(new Organization(SEED + 1, 10).employee(5)).isNotEqualTo(organization.employee(5));
    }

    @Test
    void employee_first_isDocumentedExample() {
        assertThat(Json.write(organization.employee(0)))
                .isEqualTo(SpecDocument.of(Vendor.PUSH).exampleJson("Employee"));
    }

    @Test
    void employee_anyHundred_hasEveryIrregularity() {
        for (int first = 100; first < 10_000; first += 1_700) {
            List<Map<String, Object>> hundred = IntStream.range(first, first + 100)
                    .mapToObj(organization::employee)
                    .toList();
            assertThat(hundred)
                    .anyMatch(employee -> !employee.containsKey("email"))
                    .anyMatch(employee -> employee.containsKey("email") && employee.get("email") == null)
                    .anyMatch(email(String::isEmpty))
                    .anyMatch(email(email -> !email.equals(email.toLowerCase(Locale.ROOT))))
                    .anyMatch(email(email -> !email.equals(email.strip())))
                    .anyMatch(email(email -> email.strip().matches(".*\\s.*")))
                    .anyMatch(email(email -> email.contains("+")))
                    .anyMatch(email(email -> email.matches("\\S*\\P{ASCII}\\S*@\\p{ASCII}+")))
                    .anyMatch(email(email -> email.matches("\\p{ASCII}+@(.*\\P{ASCII}.*|xn--.*)")));
        }
    }

    @Test
    void employee_thousands_repeatAddressesInUpperCaseOnly() {
        Set<String> asWritten = new HashSet<>();
        Set<String> inLowerCase = new HashSet<>();
        List<String> addresses = addresses().toList();
        for (String email : addresses) {
            assertThat(asWritten.add(email) || email.equals(email.toUpperCase(Locale.ROOT)))
                    .isTrue();
            inLowerCase.add(email.toLowerCase(Locale.ROOT));
        }
        assertThat(inLowerCase).hasSizeBetween(addresses.size() - 200, addresses.size() - 150);
    }

    @Test
    void employee_thousands_useReservedDomains() {
        assertThat(addresses())
                .allMatch(email -> email.toLowerCase(Locale.ROOT)
                        .strip()
                        .matches(".+@\\s*(example\\.com|example\\.org|.+\\.example)"));
    }

    @Test
    void employee_thousands_haveNamesAndUniqueIds() {
        Set<Object> ids = new HashSet<>();
        for (int index = 0; index < organization.size(); index++) {
            Map<String, Object> employee = organization.employee(index);
            assertThat(ids.add(employee.get("id"))).isTrue();
            assertThat(organization.indexOf((String) employee.get("id"))).isEqualTo(index);
            assertThat((String) employee.get("firstName")).isNotBlank();
            assertThat((String) employee.get("lastName")).isNotBlank();
        }
    }

    @Test
    void names_all_haveLatinForm() {
        assertThat(NameSet.ALL.stream()
                        .flatMap(names -> Stream.concat(names.givenNames().stream(), names.familyNames().stream())))
                .allSatisfy(name -> assertThat(name.latin()).matches("[a-z]{2,}"));
    }

    @Test
    void indexOf_idAfterLast_returnsMinusOne() {
        String id = new Organization(SEED, 10_001).id(10_000);
        assertThat(organization.indexOf(id)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void employee_indexOutOfRange_throws(int index) {
        assertThatThrownBy(() -> organization.employee(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 9, 1_000_001})
    void constructor_sizeOutOfRange_throws(int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Organization(SEED, size));
    }

    private Stream<String> addresses() {
        return IntStream.range(0, organization.size())
                .filter(index -> !organization.isEmailNull(index))
                .mapToObj(organization::email)
                .filter(email -> !email.isEmpty());
    }

    private static Predicate<Map<String, Object>> email(Predicate<String> condition) {
        return employee -> employee.get("email") instanceof String email && condition.test(email);
    }
}
