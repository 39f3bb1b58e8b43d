package dev.trivet.cli.report;

import dev.trivet.push.model.FindingType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report. They are part of the schema of {@link ReportJson}.
 *
 * @param peopleToActOn the number of employees with a reason to act
 * @param exposures the number of exposures; like the following three, null if no alert file was
 *     given
 * @param newExposures the number of exposures received since the previous report, or else in the
 *     last 30 days
 * @param exposedEmployees the number of employees with an exposure
 * @param unreadableAlertLines the number of lines of the alert file that are not alerts
 */
public record Figures(
        long employees,
        long subscribed,
        long notSubscribed,
        long withoutUsableAddress,
        long subscriptions,
        long unmatchedSubscriptions,
        long peopleToActOn,
        @Nullable Long exposures,
        @Nullable Long newExposures,
        @Nullable Long exposedEmployees,
        @Nullable Long unreadableAlertLines,
        long findings,
        long openFindings,
        long openStolenOrLeaked,
        long openWeakPasswords,
        long accounts,
        long withMfa,
        long withoutMfa,
        long unknownMfa,
        long passwordWithoutMfa,
        long passwords,
        long reusedPasswords,
        long accountsWithReusedPassword,
        long onlyPassword,
        long passwordAndSingleSignOn,
        long onlySingleSignOn,
        long unknownLogin) {

    static Figures of(ReportData data) {
        PeopleStats people = data.people();
        Optional<AlertStats> alerts = data.alerts();
        FindingStats findings = data.findings();
        MfaStats mfa = data.mfa();
        PasswordStats passwords = data.passwords();
        LoginStats logins = data.logins();
        return new Figures(
                people.employees(),
                people.subscribed(),
                people.notSubscribed(),
                people.withoutUsableAddress(),
                people.subscriptions(),
                people.unmatchedSubscriptions(),
                data.actFirst().total(),
                alerts.map(AlertStats::total).orElse(null),
                alerts.map(AlertStats::recent).orElse(null),
                alerts.map(known -> people.exposed()).orElse(null),
                alerts.map(AlertStats::unreadable).orElse(null),
                findings.total(),
                findings.open(),
                findings.stolenOrLeaked(),
                findings.open(FindingType.WEAK_PASSWORD),
                mfa.accounts(),
                mfa.withMfa(),
                mfa.withoutMfa(),
                mfa.unknown(),
                mfa.passwordWithoutMfa(),
                passwords.distinct(),
                passwords.reused(),
                passwords.accountsWithReused(),
                logins.of(LoginStats.Kind.PASSWORD),
                logins.of(LoginStats.Kind.BOTH),
                logins.of(LoginStats.Kind.SINGLE_SIGN_ON),
                logins.of(LoginStats.Kind.UNKNOWN));
    }
}
