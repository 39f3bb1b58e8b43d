package dev.trivet.cli.push;

import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.client.RawValue;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.App;
import dev.trivet.push.model.ApprovalStatus;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.FindingState;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.OtherAccount;
import dev.trivet.push.model.OtherApp;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of Push Security's models: columns of tables, and the vendor's JSON. */
final class PushFormats {
    private static final int ADDRESS_WIDTH = 28;
    private static final int APP_WIDTH = 8;
    private static final int NAME_WIDTH = 20;

    private PushFormats() {}

    static ItemFormat<Account> account() {
        return new ItemFormat<>(
                Account.class,
                List.of(
                        Column.id("id", "ID", Account::getId),
                        address("email", "EMAIL", Account::getEmail),
                        new Column<>("appType", "APP", Account::getAppType),
                        new Column<>("mfaRegistered", "MFA", Account::isMfaRegistered)
                                .withStates(Set.of("yes"), Set.of("no")),
                        new Column<>("lastUsedTimestamp", "LAST USED", Account::getLastUsedTimestamp),
                        new Column<>("mfaMethods", "MFA METHODS", Account::getMfaMethods),
                        new Column<>("creationTimestamp", "CREATED", Account::getCreationTimestamp)));
    }

    static ItemFormat<OtherAccount> otherAccount(PushLookups lookups) {
        return new ItemFormat<>(
                OtherAccount.class,
                List.of(
                        Column.id("id", "ID", OtherAccount::getId),
                        address("email", "EMAIL", OtherAccount::getEmail),
                        new Column<>("otherApp", "OTHER APP", item -> name(lookups.otherApp(item.getOtherAppId()))),
                        new Column<>("lastUsedTimestamp", "LAST USED", OtherAccount::getLastUsedTimestamp),
                        new Column<>("creationTimestamp", "FIRST SEEN", OtherAccount::getCreationTimestamp)));
    }

    static ItemFormat<App> app() {
        return new ItemFormat<>(
                App.class,
                List.of(
                        Column.id("id", "ID", App::getId),
                        new Column<>("friendlyName", "NAME", App::getFriendlyName).withMinimumWidth(NAME_WIDTH),
                        new Column<>("approvalStatus", "APPROVAL", App::getApprovalStatus)
                                .withStates(
                                        Set.of(ApprovalStatus.APPROVED.value()),
                                        Set.of(ApprovalStatus.NOT_APPROVED.value())),
                        new Column<>("sensitivityLevel", "SENSITIVITY", App::getSensitivityLevel),
                        new Column<>("labels", "LABELS", App::getLabels),
                        new Column<>("notes", "NOTES", App::getNotes)));
    }

    static ItemFormat<OtherApp> otherApp() {
        return new ItemFormat<>(
                OtherApp.class,
                List.of(
                        Column.id("id", "ID", OtherApp::getId),
                        new Column<>("name", "NAME", OtherApp::getName).withMinimumWidth(NAME_WIDTH),
                        new Column<>("domain", "DOMAIN", OtherApp::getDomain),
                        new Column<>("hidden", "HIDDEN", OtherApp::isHidden),
                        new Column<>("creationTimestamp", "FIRST SEEN", OtherApp::getCreationTimestamp)));
    }

    static ItemFormat<Browser> browser() {
        return new ItemFormat<>(
                Browser.class,
                List.of(
                        Column.id("id", "ID", Browser::getId),
                        address("email", "EMAIL", Browser::getEmail),
                        new Column<>("browser", "BROWSER", Browser::getBrowser),
                        new Column<>("os", "OS", Browser::getOs),
                        new Column<>("isActive", "ACTIVE", Browser::isActive).withStates(Set.of("yes"), Set.of()),
                        new Column<>("lastOnlineTimestamp", "LAST ONLINE", Browser::getLastOnlineTimestamp),
                        new Column<>("version", "VERSION", Browser::getVersion)));
    }

    static ItemFormat<Employee> employee() {
        return new ItemFormat<>(
                Employee.class,
                List.of(
                        Column.id("id", "ID", Employee::getId),
                        address("email", "EMAIL", Employee::getEmail),
                        new Column<>("name", "NAME", PushFormats::name),
                        new Column<>("department", "DEPARTMENT", Employee::getDepartment),
                        new Column<>("licensed", "LICENSED", Employee::isLicensed),
                        new Column<>("groups", "GROUPS", Employee::getGroups),
                        new Column<>("location", "LOCATION", Employee::getLocation)));
    }

    static ItemFormat<Finding> finding(PushLookups lookups) {
        return new ItemFormat<>(
                Finding.class,
                List.of(
                        Column.id("id", "ID", Finding::getId),
                        new Column<>("state", "STATE", Finding::getState)
                                .withStates(Set.of(FindingState.RESOLVED.value()), Set.of(FindingState.OPEN.value())),
                        new Column<>("type", "TYPE", Finding::getType),
                        employee(Finding::getEmployeeId, lookups),
                        new Column<>("appType", "APP", Finding::getAppType).withMinimumWidth(APP_WIDTH),
                        new Column<>("creationTimestamp", "FIRST SEEN", Finding::getCreationTimestamp)));
    }

    static ItemFormat<AccountUser> accountUser(PushLookups lookups) {
        return new ItemFormat<>(
                AccountUser.class,
                List.of(
                        employee(AccountUser::getEmployeeId, lookups),
                        new Column<>("passwordManuallyTyped", "PASSWORD TYPED", AccountUser::isPasswordManuallyTyped),
                        new Column<>("lastUsedTimestamp", "LAST USED", AccountUser::getLastUsedTimestamp)));
    }

    static ItemFormat<BlockedPattern> pattern() {
        return new ItemFormat<>(
                BlockedPattern.class, List.of(new Column<>("pattern", "PATTERN", BlockedPattern::pattern)));
    }

    static ItemFormat<ForgottenAccount> forgottenAccount() {
        return new ItemFormat<>(
                ForgottenAccount.class,
                List.of(
                        Column.id("id", "ID", ForgottenAccount::getId),
                        new Column<>("deleted", "FORGOTTEN", PushFormats::isForgotten)));
    }

    /** Returns a column of addresses, which are truncated less than other text. */
    private static <T> Column<T> address(String field, String title, Function<T, @Nullable String> email) {
        return new Column<>(field, title, email).withMinimumWidth(ADDRESS_WIDTH);
    }

    /** Returns a column of the addresses of employees, or of the IDs of unknown ones. */
    private static <T> Column<T> employee(Function<T, @Nullable String> id, PushLookups lookups) {
        Function<T, @Nullable String> address = item -> {
            Employee employee = lookups.employee(id.apply(item));
            return employee == null || employee.getEmail() == null ? id.apply(item) : employee.getEmail();
        };
        return new Column<>("employee", "EMPLOYEE", address).withMinimumWidth(NAME_WIDTH);
    }

    private static @Nullable String name(@Nullable Employee employee) {
        return employee == null
                ? null
                : Stream.of(employee.getFirstName(), employee.getLastName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable String name(@Nullable OtherApp app) {
        return app == null ? null : app.getName() == null ? app.getDomain() : app.getName();
    }

    private static @Nullable Boolean isForgotten(ForgottenAccount account) {
        RawValue<Boolean> deleted = account.getDeleted();
        return deleted == null ? null : deleted.value();
    }

    /** A blocked URL pattern. */
    public record BlockedPattern(String pattern) {}
}
