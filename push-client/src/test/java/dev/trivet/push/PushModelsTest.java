package dev.trivet.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.App;
import dev.trivet.push.model.AppLabel;
import dev.trivet.push.model.AppUpdate;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.BlockedUrls;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.EmployeePage;
import dev.trivet.push.model.EmployeeUpdate;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.FindingType;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.ListEmployeesQuery;
import dev.trivet.push.model.ListFindingsQuery;
import dev.trivet.push.model.LoginMethods;
import dev.trivet.push.model.Paging;
import dev.trivet.push.model.PushJsonAdapterFactory;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushModelsTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new PushJsonAdapterFactory()).build();

    // ---- Presence

    @Test
    void appUpdate_absentNullAndSet_differ() throws Exception {
        AppUpdate update = AppUpdate.builder()
                .approvalStatus(ApprovalStatus.APPROVED)
                .notes(null)
                .build();

        assertThat(update.hasApprovalStatusProperty()).isTrue();
        assertThat(update.getApprovalStatus()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(update.hasNotesProperty()).isTrue();
        assertThat(update.getNotes()).isNull();
        assertThat(update.hasSensitivityLevelProperty()).isFalse();
        assertThat(update.getSensitivityLevel()).isNull();
        assertThat(write(AppUpdate.class, update)).isEqualTo("{\"approvalStatus\":\"APPROVED\",\"notes\":null}");
        assertThat(update)
                .isNotEqualTo(AppUpdate.builder()
                        .approvalStatus(ApprovalStatus.APPROVED)
                        .build());
    }

    @Test
    void account_nullList_differsFromEmptyAndAbsent() throws Exception {
        Account withNull = read(Account.class, "{\"mfaMethods\": null}");
        Account empty = read(Account.class, "{\"mfaMethods\": []}");
        Account absent = read(Account.class, "{}");

        assertThat(withNull.getMfaMethods()).isNull();
        assertThat(withNull.hasMfaMethodsProperty()).isTrue();
        assertThat(empty.getMfaMethods()).isEmpty();
        assertThat(absent.hasMfaMethodsProperty()).isFalse();
        assertThat(List.of(withNull, empty, absent)).doesNotHaveDuplicates();
        assertThat(write(Account.class, withNull)).isEqualTo("{\"mfaMethods\":null}");
        assertThat(write(Account.class, absent)).isEqualTo("{}");
    }

    @Test
    void employeePage_nullList_hasNoItems() throws Exception {
        assertThat(read(EmployeePage.class, "{\"result\": null}").getItems()).isEmpty();
    }

    @Test
    void employeePage_withoutPaging_isTheLastPage() throws Exception {
        EmployeePage page = read(EmployeePage.class, "{\"result\": []}");

        assertThat(page.nextPosition(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "\"50\"", "5e1"})
    void employeePage_next_isTheOffset(String next) throws Exception {
        EmployeePage page = read(
                EmployeePage.class, "{\"result\": [], \"paging\": {\"moreResults\": true, \"next\": " + next + "}}");

        String position = page.nextPosition(null);

        assertThat(position).isEqualTo("50");
        assertThat(ListEmployeesQuery.builder().build().withPosition(position).getOffset())
                .isEqualTo("50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[50]", "{}"})
    void employeePage_nextOfOtherType_isRejected(String next) {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> read(EmployeePage.class, "{\"paging\": {\"next\": " + next + "}}"))
                .withMessageStartingWith("Expected a string or a number but was ")
                .withMessageEndingWith(" at path $.paging.next");
    }

    @ParameterizedTest
    @ValueSource(classes = {EmployeePage.class, AccountUserPage.class, BlockedUrls.class})
    void list_errorMessage_isRejected(Class<?> listType) throws Exception {
        assertThatExceptionOfType(JsonDataException.class)
                .isThrownBy(() -> read(listType, "{\"message\": \"Endpoint request timed out\"}"))
                .withMessage("Required list 'result' is missing from an object with undocumented properties at path $");
        assertThatCode(() -> read(listType, "{}")).doesNotThrowAnyException();
        assertThatCode(() -> read(listType, "{\"result\": null, \"message\": \"none\"}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(listType, "{\"result\": [], \"message\": \"none\"}"))
                .doesNotThrowAnyException();
    }

    /**
     * The name of an accessor for the presence of {@code moreResults} must not suggest that it
     * returns the value.
     */
    @ParameterizedTest
    @ValueSource(strings = {"{\"moreResults\": false}", "{\"moreResults\": null}"})
    void paging_moreResultsFalseOrNull_isPresent(String json) throws Exception {
        Paging paging = read(Paging.class, json);

        assertThat(paging.hasMoreResultsProperty()).isTrue();
        assertThat(Paging.class.getMethods()).extracting(Method::getName).doesNotContain("hasMoreResults", "hasNext");
        assertThat(read(EmployeePage.class, "{\"result\": [], \"paging\": " + json + "}")
                        .nextPosition(null))
                .isNull();
    }

    // ---- Values

    @Test
    void toBuilder_build_isEqual() {
        Employee employee = Employee.builder()
                .id("e1")
                .groups(Arrays.asList("a", "b"))
                .creationTimestamp(Instant.ofEpochSecond(1))
                .unknownProperty("new", 1)
                .build();

        assertThat(employee.toBuilder().build()).isEqualTo(employee).hasSameHashCodeAs(employee);
        assertThat(employee.toBuilder().id("e2").build()).isNotEqualTo(employee);
    }

    @Test
    void build_listChangedLater_modelIsUnchanged() {
        List<String> groups = new ArrayList<>(List.of("a"));
        Employee employee = Employee.builder().groups(groups).build();

        groups.add("b");

        assertThat(employee.getGroups()).containsExactly("a");
        assertThat(catchThrowable(() -> employee.getGroups().add("c")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void toString_namesAndAddresses_areHidden() throws Exception {
        Employee employee = read(
                Employee.class,
                "{\"id\": \"e1\", \"email\": \"john.hill@example.com\", \"firstName\": \"John\", \"lastName\": null,"
                        + " \"nickname\": \"Johnny\"}");

        assertThat(employee.toString())
                .isEqualTo("Employee{id=e1, email=[redacted], firstName=[redacted], lastName=null, 1 unknown}");
    }

    @Test
    void toString_queryWithAnAddress_isHidden() {
        assertThat(ListEmployeesQuery.builder()
                        .email("john.hill@example.com")
                        .limit(5)
                        .build()
                        .toString())
                .doesNotContain("john")
                .contains("limit=5");
    }

    @Test
    void unknownProperties_anyJson_areKeptExactly() throws Exception {
        String json = "{\"id\":\"e1\",\"big\":123456789012345678901234567890,\"exact\":0.10,\"none\":null,"
                + "\"deep\":{\"list\":[1,true,\"x\",1e2]}}";

        Employee employee = read(Employee.class, json);

        assertThat(employee.getUnknownProperties())
                .containsEntry("big", new BigInteger("123456789012345678901234567890"))
                .containsEntry("exact", new BigDecimal("0.10"))
                .containsEntry("none", null)
                .containsOnlyKeys("big", "exact", "none", "deep");
        assertThat(write(Employee.class, employee)).isEqualTo(json.replace("1e2", "1E+2"));
    }

    @Test
    void unknownProperty_documentedName_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Employee.builder().unknownProperty("email", "x"))
                .withMessageContaining("email");
    }

    @Test
    void unknownProperty_nonJsonValue_isRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> Employee.builder().unknownProperty("x", new Object()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Employee.builder().unknownProperty("x", Map.of("nan", Double.NaN)));
    }

    // ---- Open enums

    @Test
    void findingType_undocumentedValue_isKept() throws Exception {
        Finding finding = read(Finding.class, "{\"type\": \"BRAND_NEW\"}");

        assertThat(finding.getType()).isEqualTo(FindingType.of("BRAND_NEW"));
        assertThat(finding.getType().value()).isEqualTo("BRAND_NEW");
        assertThat(describe(finding.getType())).isEqualTo("something new");
        assertThat(write(Finding.class, finding)).isEqualTo("{\"type\":\"BRAND_NEW\"}");
    }

    @Test
    void findingType_documentedValue_isTheConstant() {
        assertThat(FindingType.of("WEAK_PASSWORD")).isSameAs(FindingType.WEAK_PASSWORD);
        assertThat(describe(FindingType.WEAK_PASSWORD)).isEqualTo("weak");
        assertThat(FindingType.of("weak_password")).isNotEqualTo(FindingType.WEAK_PASSWORD);
    }

    private static String describe(FindingType type) {
        switch (type.asEnum()) {
            case WEAK_PASSWORD:
                return "weak";
            case UNRECOGNIZED:
                return "something new";
            default:
                return "something else";
        }
    }

    // ---- Lenient parsing

    @ParameterizedTest
    @ValueSource(strings = {"1698604061", "1.698604061e+09", "1698604061.0"})
    void timestamp_integralFloat_isRead(String seconds) throws Exception {
        assertThat(read(App.class, "{\"creationTimestamp\": " + seconds + "}").getCreationTimestamp())
                .isEqualTo(Instant.ofEpochSecond(1698604061));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1698604061.5", "1e99", "\"1698604061\"", "1e999999999"})
    void timestamp_invalid_isRejected(String seconds) {
        Throwable error = catchThrowable(() -> read(App.class, "{\"creationTimestamp\": " + seconds + "}"));

        assertThat(error)
                .isInstanceOf(JsonDataException.class)
                .hasMessageEndingWith("at path $.creationTimestamp")
                .hasMessageNotContaining(seconds);
    }

    @ParameterizedTest
    @CsvSource({"'\"true\"', true", "true, true", "'\"FALSE\"', false", "'\"perhaps\"', "})
    void deleted_stringOrBoolean_isReadAndKept(String json, Boolean expected) throws Exception {
        ForgottenAccount forgotten = read(ForgottenAccount.class, "{\"deleted\":" + json + "}");

        assertThat(forgotten.getDeleted().value()).isEqualTo(expected);
        assertThat(write(ForgottenAccount.class, forgotten)).isEqualTo("{\"deleted\":" + json + "}");
    }

    @Test
    void loginMethods_missingProperty_isNamed() {
        Throwable error = catchThrowable(() -> read(Account.class, "{\"loginMethods\": {\"oktaSwaLogin\": true}}"));

        assertThat(error).isInstanceOf(JsonDataException.class).hasMessageContaining("passwordLogin");
    }

    @Test
    void loginMethods_nullablePropertiesMissing_areRead() throws Exception {
        LoginMethods methods = read(LoginMethods.class, "{\"passwordLogin\": true, \"oktaSwaLogin\": false}");

        assertThat(methods.isPasswordLogin()).isTrue();
        assertThat(methods.getSamlLogin()).isNull();
    }

    // ---- Constraints

    @ParameterizedTest
    @ValueSource(ints = {0, 51, -1})
    void limit_outOfRange_isRejected(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListEmployeesQuery.builder().limit(limit))
                .withMessageContaining("limit");
    }

    @Test
    void offset_negative_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ListEmployeesQuery.builder().offset(-1))
                .withMessageContaining("offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t\n"})
    void label_blank_isRejected(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppLabel.builder().label(label))
                .withMessageContaining("label");
    }

    @Test
    void request_unpairedSurrogate_isRejected() {
        String malformed = "s3cret\ud800";
        List<ThrowingCallable> requests = List.of(
                () -> ListEmployeesQuery.builder().email(malformed),
                () -> ListEmployeesQuery.builder().groups(List.of("a", malformed)),
                () -> ListFindingsQuery.builder().state(FindingState.of(malformed)),
                () -> AppLabel.builder().label(malformed),
                () -> AppUpdate.builder().notes(malformed),
                () -> AppUpdate.builder().approvalStatus(ApprovalStatus.of(malformed)),
                () -> EmployeeUpdate.builder().groups(List.of(malformed)),
                () -> AppUpdate.builder().unknownProperty("more", List.of(malformed)),
                () -> AppUpdate.builder().unknownProperty(malformed, 1L));

        assertThat(requests)
                .allSatisfy(request -> assertThatIllegalArgumentException()
                        .isThrownBy(request)
                        .withMessageMatching("[a-zA-Z]+ must not contain an unpaired surrogate"));
    }

    @Test
    void label_length_isCountedInCodePoints() {
        String fifty = "😀".repeat(50);

        assertThat(AppLabel.builder().label(fifty).build().getLabel()).isEqualTo(fifty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppLabel.builder().label(fifty + "😀"))
                .withMessageContaining("50")
                .withMessageNotContaining("😀");
    }

    @Test
    void label_responseBeyondLimits_isAccepted() throws Exception {
        String json = "{\"label\":\"" + " ".repeat(51) + "\"}";

        assertThat(write(AppLabel.class, read(AppLabel.class, json))).isEqualTo(json);
    }

    @Test
    void update_empty_isRejected() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppUpdate.builder().build())
                .withMessageContaining("AppUpdate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmployeeUpdate.builder().build())
                .withMessageContaining("EmployeeUpdate");
        assertThat(read(AppUpdate.class, "{}").hasNotesProperty()).isFalse();
    }

    @Test
    void employeeUpdate_unsupportedNull_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmployeeUpdate.builder().licensed(null))
                .withMessageContaining("licensed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmployeeUpdate.builder().groups(Collections.singletonList(null)))
                .withMessageContaining("groups");
    }

    @Test
    void appLabel_labelMissing_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppLabel.builder().build())
                .withMessageContaining("label");
    }

    private static <T> T read(Class<T> type, String json) throws IOException {
        return MOSHI.adapter(type).fromJson(json);
    }

    private static <T> String write(Class<T> type, T value) {
        return MOSHI.adapter(type).toJson(value);
    }
}
