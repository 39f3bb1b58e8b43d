package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a report.
 *
 * @param actFirst the employees to act on first
 * @param people statistics of employees with and without a subscription
 * @param alerts statistics of the recorded alerts; empty if no file was given
 * @param mfa statistics of multi-factor authentication
 * @param findings statistics of findings
 * @param credentials the employees with stolen or leaked credentials
 * @param passwords statistics of passwords
 * @param logins statistics of login methods
 * @param names the names of employees and apps
 */
record ReportData(
        TopN<Candidate> actFirst,
        PeopleStats people,
        Optional<AlertStats> alerts,
        MfaStats mfa,
        FindingStats findings,
        TopN<EmployeeFacts> credentials,
        PasswordStats passwords,
        LoginStats logins,
        Names names) {

    /**
     * The names of employees and apps.
     *
     * @param byHash the employees by the hash of their address
     * @param byId the employees by ID
     * @param apps the names of apps by ID
     * @param facts the accounts and findings of employees
     */
    record Names(
            Map<EmailHash, Person> byHash,
            Map<String, Person> byId,
            Map<String, String> apps,
            EmployeeFacts.Tally facts) {
        private static final int MAX_APPS = 3;

        /** Returns the name and details of an employee. */
        HtmlTable.Cell person(String id) {
            Person person = byId.getOrDefault(id, Person.unlisted(id));
            return new HtmlTable.Cell(person.displayName(), person.details());
        }

        /** Returns the name and details of the employee whose address has {@code hash}. */
        HtmlTable.Cell owner(@Nullable EmailHash hash) {
            Person person = hash == null ? null : byHash.get(hash);
            return person == null
                    ? HtmlTable.cell("No matching employee")
                    : new HtmlTable.Cell(person.displayName(), person.details());
        }

        /** Returns the table row of an exposed person. Accounts are known only for employees. */
        List<HtmlTable.Cell> row(AlertStats.Exposed exposed) {
            String recent = exposed.recent() == 0 ? "" : Numbers.count(exposed.recent()) + " new";
            String total = exposed.recent() == exposed.total() ? "" : Numbers.count(exposed.total());
            HtmlTable.Cell exposures = new HtmlTable.Cell(
                    total + (total.isEmpty() || recent.isEmpty() ? "" : ", ") + recent,
                    "latest: " + Numbers.day(exposed.latest()));
            Person person = byHash.get(exposed.hash());
            if (person == null) {
                HtmlTable.Cell unknown = HtmlTable.cell("–");
                return List.of(owner(null), exposures, unknown, unknown, unknown);
            }
            EmployeeFacts known = facts.get(person.id());
            return List.of(
                    owner(exposed.hash()),
                    exposures,
                    HtmlTable.cell(Numbers.count(known.withPassword())),
                    HtmlTable.cell(Numbers.count(known.withoutMfa())),
                    HtmlTable.cell(Numbers.count(known.openFindings())));
        }

        /** Returns the names of the first apps that a reason is about, and the number of others. */
        String apps(EmployeeFacts employee, Reason reason) {
            List<String> all = employee.apps(reason).stream()
                    .map(this::app)
                    .distinct()
                    .sorted()
                    .toList();
            int more = all.size() - MAX_APPS;
            if (more > 1) {
                return String.join(", ", all.subList(0, MAX_APPS)) + " and " + Numbers.count(more) + " more apps";
            }
            int last = all.size() - 1;
            return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
        }

        /** Returns the name of an app, or else its type. */
        String app(AppRef app) {
            String name = apps.get(app.key());
            return name == null || name.isBlank() ? EnumLabels.brand(app.type()) : name;
        }
    }
}
