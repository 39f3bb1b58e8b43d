package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the page says.
 *
 * @param metadata where it comes from
 * @param people who is watched
 * @param alerts what {@code trivet listen} kept; empty if no file was given
 * @param mfa accounts with and without multi-factor authentication
 * @param findings Push Security's findings
 * @param passwords weak and reused passwords
 * @param logins how people log in
 * @param names what those are called whom the page names
 */
record ReportData(
        ReportMetadata metadata,
        PeopleStats people,
        Optional<AlertStats> alerts,
        MfaStats mfa,
        FindingStats findings,
        PasswordStats passwords,
        LoginStats logins,
        Names names) {

    /**
     * What people and apps are called.
     *
     * @param byHash employees by the hash of their address
     * @param byId employees by id
     * @param apps apps' names by id
     */
    record Names(Map<EmailHash, Person> byHash, Map<String, Person> byId, Map<String, String> apps) {

        /** Returns what to call an employee, who may have left meanwhile. */
        String person(String id) {
            Person person = byId.get(id);
            return person == null ? "(not on the list of employees)" : person.called();
        }

        /** Returns the employee whose address has this hash. */
        HtmlTable.Cell owner(@Nullable EmailHash hash) {
            Person person = hash == null ? null : byHash.get(hash);
            return person == null
                    ? HtmlTable.cell("No matching employee")
                    : new HtmlTable.Cell(person.called(), person.address());
        }

        /** Returns what to call an app: its name, or else what type it is of. */
        String app(MfaStats.App app) {
            String name = apps.get(app.key());
            return name == null || name.isBlank() ? EnumLabels.of(app.type()) : name;
        }
    }
}
