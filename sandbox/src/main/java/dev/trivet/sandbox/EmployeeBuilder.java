package dev.trivet.sandbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A builder of an arranged employee with accounts, findings and browsers. */
public final class EmployeeBuilder extends ObjectBuilder {

    EmployeeBuilder() {}

    /** Sets the ID. By default, it is generated. */
    public EmployeeBuilder id(String id) {
        return set("id", id);
    }

    /** Sets the e-mail address. By default, the employee has none. */
    public EmployeeBuilder email(String address) {
        return set("email", address);
    }

    /** Sets the first and the last name. */
    public EmployeeBuilder name(String first, String last) {
        return set("firstName", first).set("lastName", last);
    }

    /** Sets the department. By default, the employee has none. */
    public EmployeeBuilder department(String name) {
        return set("department", name);
    }

    /** Sets the groups. By default, the employee is in none. */
    public EmployeeBuilder groups(String... names) {
        return set("groups", List.of(names));
    }

    /** Removes the license. By default, the employee is licensed. */
    public EmployeeBuilder unlicensed() {
        return set("licensed", false);
    }

    /**
     * Adds an account.
     *
     * @param appType the type of the app, for instance {@code SLACK}
     */
    public EmployeeBuilder account(String appType, Consumer<AccountBuilder> account) {
        AccountBuilder builder = new AccountBuilder().set("appType", appType);
        account.accept(builder);
        add("accounts", builder);
        return this;
    }

    /**
     * Adds an account on an "other" app.
     *
     * @param otherAppId the ID of the app, see {@link OrganizationPlan#otherApp}
     */
    public EmployeeBuilder otherAccount(String otherAppId, Consumer<AccountBuilder> account) {
        AccountBuilder builder = new AccountBuilder().set("otherAppId", otherAppId);
        account.accept(builder);
        add("otherAccounts", builder);
        return this;
    }

    /**
     * Adds an open finding. It belongs to the employee's only account or, for findings about a
     * password, to the only account with a password. If there are several such accounts, add the
     * finding to an account instead. {@link SandboxFinding#UNUSED_THIRD_PARTY_APP} belongs to the
     * app of the account instead, and {@link SandboxFinding#PASSWORD_MANAGER_NOT_USED} to neither.
     */
    public EmployeeBuilder finding(SandboxFinding type) {
        return finding(type, finding -> {});
    }

    /**
     * Adds a finding, as {@link #finding(SandboxFinding)} does.
     *
     * @param finding sets further properties of the finding
     */
    public EmployeeBuilder finding(SandboxFinding type, Consumer<ObjectBuilder> finding) {
        add("findings", type.finding(finding));
        return this;
    }

    /** Adds a browser. */
    public EmployeeBuilder browser(Consumer<ObjectBuilder> browser) {
        ObjectBuilder builder = new ObjectBuilder();
        browser.accept(builder);
        add("browsers", builder);
        return this;
    }

    @Override
    public EmployeeBuilder set(String property, @Nullable Object value) {
        super.set(property, value);
        return this;
    }
}
