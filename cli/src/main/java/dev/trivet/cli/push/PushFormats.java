package dev.trivet.cli.push;

import dev.trivet.cli.output.Column;
import dev.trivet.cli.output.ItemFormat;
import dev.trivet.client.RawValue;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.App;
import dev.trivet.push.model.Browser;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.OtherAccount;
import dev.trivet.push.model.OtherApp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formats of Push Security's models: columns of tables, and the vendor's JSON. */
final class PushFormats {
    private PushFormats() {}

    static ItemFormat<Account> account() {
        return new ItemFormat<>(
                Account.class,
                List.of(
                        new Column<>("ID", Account::getId),
                        new Column<>("APP", Account::getAppType),
                        new Column<>("EMAIL", Account::getEmail),
                        new Column<>("MFA", Account::isMfaRegistered),
                        new Column<>("LAST USED", Account::getLastUsedTimestamp)));
    }

    static ItemFormat<OtherAccount> otherAccount() {
        return new ItemFormat<>(
                OtherAccount.class,
                List.of(
                        new Column<>("ID", OtherAccount::getId),
                        new Column<>("OTHER APP", OtherAccount::getOtherAppId),
                        new Column<>("EMAIL", OtherAccount::getEmail),
                        new Column<>("LAST USED", OtherAccount::getLastUsedTimestamp)));
    }

    static ItemFormat<App> app() {
        return new ItemFormat<>(
                App.class,
                List.of(
                        new Column<>("ID", App::getId),
                        new Column<>("NAME", App::getFriendlyName),
                        new Column<>("APPROVAL", App::getApprovalStatus),
                        new Column<>("SENSITIVITY", App::getSensitivityLevel),
                        new Column<>("LABELS", App::getLabels),
                        new Column<>("NOTES", App::getNotes)));
    }

    static ItemFormat<OtherApp> otherApp() {
        return new ItemFormat<>(
                OtherApp.class,
                List.of(
                        new Column<>("ID", OtherApp::getId),
                        new Column<>("NAME", OtherApp::getName),
                        new Column<>("DOMAIN", OtherApp::getDomain),
                        new Column<>("HIDDEN", OtherApp::isHidden),
                        new Column<>("FIRST SEEN", OtherApp::getCreationTimestamp)));
    }

    static ItemFormat<Browser> browser() {
        return new ItemFormat<>(
                Browser.class,
                List.of(
                        new Column<>("ID", Browser::getId),
                        new Column<>("EMAIL", Browser::getEmail),
                        new Column<>("BROWSER", Browser::getBrowser),
                        new Column<>("VERSION", Browser::getVersion),
                        new Column<>("OS", Browser::getOs),
                        new Column<>("ACTIVE", Browser::isActive),
                        new Column<>("LAST ONLINE", Browser::getLastOnlineTimestamp)));
    }

    static ItemFormat<Employee> employee() {
        return new ItemFormat<>(
                Employee.class,
                List.of(
                        new Column<>("ID", Employee::getId),
                        new Column<>("EMAIL", Employee::getEmail),
                        new Column<>("FIRST NAME", Employee::getFirstName),
                        new Column<>("LAST NAME", Employee::getLastName),
                        new Column<>("LICENSED", Employee::isLicensed),
                        new Column<>("GROUPS", Employee::getGroups)));
    }

    static ItemFormat<Finding> finding() {
        return new ItemFormat<>(
                Finding.class,
                List.of(
                        new Column<>("ID", Finding::getId),
                        new Column<>("TYPE", Finding::getType),
                        new Column<>("STATE", Finding::getState),
                        new Column<>("APP", Finding::getAppType),
                        new Column<>("EMPLOYEE", Finding::getEmployeeId),
                        new Column<>("FIRST SEEN", Finding::getCreationTimestamp)));
    }

    static ItemFormat<AccountUser> accountUser() {
        return new ItemFormat<>(
                AccountUser.class,
                List.of(
                        new Column<>("EMPLOYEE", AccountUser::getEmployeeId),
                        new Column<>("PASSWORD TYPED", AccountUser::isPasswordManuallyTyped),
                        new Column<>("LAST USED", AccountUser::getLastUsedTimestamp)));
    }

    static ItemFormat<BlockedPattern> pattern() {
        return new ItemFormat<>(BlockedPattern.class, List.of(new Column<>("PATTERN", BlockedPattern::pattern)));
    }

    static ItemFormat<ForgottenAccount> forgottenAccount() {
        return new ItemFormat<>(
                ForgottenAccount.class,
                List.of(
                        new Column<>("ID", ForgottenAccount::getId),
                        new Column<>("FORGOTTEN", PushFormats::isForgotten)));
    }

    private static @Nullable Boolean isForgotten(ForgottenAccount account) {
        RawValue<Boolean> deleted = account.getDeleted();
        return deleted == null ? null : deleted.value();
    }

    /** A blocked URL pattern. */
    public record BlockedPattern(String pattern) {}
}
