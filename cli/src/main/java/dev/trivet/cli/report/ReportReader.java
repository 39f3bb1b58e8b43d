package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.cli.Progress;
import dev.trivet.push.model.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Computes the statistics of the report. Each list is read once, page by page. Employees are read
 * last, when the other lists have determined which of them to keep.
 */
final class ReportReader {
    private final PushSecurity push;
    private final Enzoic enzoic;
    private final Progress progress;

    ReportReader(PushSecurity push, Enzoic enzoic, Progress progress) {
        this.push = push;
        this.enzoic = enzoic;
        this.progress = progress;
    }

    /**
     * Reads all lists and counts their items.
     *
     * @param alerts the recorded alerts, if a file was given
     * @throws dev.trivet.errors.TrivetException if a list cannot be read to its end
     */
    ReportData read(Optional<AlertStats> alerts) {
        Set<EmailHash> subscriptions = new HashSet<>();
        count("Reading subscriptions", enzoic.users().list(), subscriptions::add);
        FindingStats.Tally findingTally = new FindingStats.Tally();
        count("Reading findings", push.findings().list(), findingTally::add);
        FindingStats findings = findingTally.stats();

        MfaStats.Tally mfaTally = new MfaStats.Tally();
        LoginStats.Tally loginTally = new LoginStats.Tally();
        PasswordStats.Tally passwordTally = new PasswordStats.Tally();
        Consumer<Account> tallies = mfaTally::add;
        count(
                "Reading accounts",
                push.accounts().list(),
                tallies.andThen(loginTally::add).andThen(passwordTally::add));
        MfaStats mfa = mfaTally.stats();
        PasswordStats passwords = passwordTally.stats();

        Map<String, String> appNames = appNames(mfa);
        Set<String> namedIds = new HashSet<>(findings.shownEmployees());
        namedIds.addAll(passwords.shownEmployees());
        PeopleStats.Tally peopleTally = new PeopleStats.Tally(
                subscriptions, alerts.map(AlertStats::shownHashes).orElse(Set.of()), namedIds);
        count("Reading employees", push.employees().list(), peopleTally::add);

        return new ReportData(
                peopleTally.stats(),
                alerts,
                mfa,
                findings,
                passwords,
                loginTally.stats(),
                new ReportData.Names(peopleTally.byHash(), peopleTally.byId(), appNames));
    }

    private Map<String, String> appNames(MfaStats mfa) {
        Set<String> wanted = new HashSet<>();
        mfa.apps().shown().forEach(app -> wanted.add(app.key()));
        Map<String, String> names = new HashMap<>();
        count("Reading apps", push.apps().list(), app -> {
            if (app.getId() != null && app.getFriendlyName() != null && wanted.contains(app.getId())) {
                names.put(app.getId(), app.getFriendlyName());
            }
        });
        return names;
    }

    private <T> void count(String phase, Iterable<T> list, Consumer<? super T> tally) {
        long done = 0;
        progress.update(phase, done);
        for (T item : list) {
            tally.accept(item);
            progress.update(phase, ++done);
        }
    }
}
