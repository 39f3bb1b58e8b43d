package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the page.
 *
 * @param people statistics of employees with and without a subscription
 * @param alerts statistics of the recorded alerts; empty if no file was given
 * @param mfa statistics of multi-factor authentication
 * @param findings statistics of findings
 * @param passwords statistics of passwords
 * @param logins statistics of login methods
 * @param names the names of people and apps
 */
record ReportData(
        PeopleStats people,
        Optional<AlertStats> alerts,
        MfaStats mfa,
        FindingStats findings,
        PasswordStats passwords,
        LoginStats logins,
        Names names) {

    /**
     * The names of people and apps.
     *
     * @param byHash the employees by the hash of their address
     * @param byId the employees by ID
     * @param apps the names of apps by ID
     */
    record Names(Map<EmailHash, Person> byHash, Map<String, Person> byId, Map<String, String> apps) {

        /** Returns the name of an employee, or a note if the list of employees lacks them. */
        String person(String id) {
            Person person = byId.get(id);
            return person == null ? "(not on the list of employees)" : person.displayName();
        }

        /** Returns the name and address of the employee whose address has {@code hash}. */
        HtmlTable.Cell owner(@Nullable EmailHash hash) {
            Person person = hash == null ? null : byHash.get(hash);
            return person == null
                    ? HtmlTable.cell("No matching employee")
                    : new HtmlTable.Cell(person.displayName(), person.address());
        }

        /** Returns the name of an app, or else its type. */
        String app(MfaStats.App app) {
            String name = apps.get(app.key());
            return name == null || name.isBlank() ? EnumLabels.of(app.type()) : name;
        }
    }
}
