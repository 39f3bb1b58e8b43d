package dev.trivet.cli.report;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.PushSecurity;
import dev.trivet.cli.CommandException;
import dev.trivet.cli.ExitCode;
import dev.trivet.cli.Progress;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Computes the statistics of the report. Each list is read once, page by page. Employees are read
 * last, when the other lists have determined which of them to keep. Enzoic's list is read on
 * another thread, so that only Push Security's rate limit determines the duration.
 */
final class ReportReader implements AutoCloseable {
    private final PushSecurity push;
    private final Progress progress;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Set<EmailHash>> subscriptions;

    /** Creates a reader, which starts to read Enzoic's list. */
    ReportReader(PushSecurity push, Enzoic enzoic, Progress progress) {
        this.push = push;
        this.progress = progress;
        subscriptions = CompletableFuture.supplyAsync(
                () -> new HashSet<>(enzoic.users().list().toList()), executor);
    }

    /**
     * Reads all lists and counts their items.
     *
     * @param alerts the recorded alerts, if a file was given
     * @throws dev.trivet.errors.TrivetException if a list cannot be read to its end
     */
    ReportData read(Optional<AlertStats> alerts) {
        EmployeeFacts.Tally facts = new EmployeeFacts.Tally();
        FindingStats.Tally findingTally = new FindingStats.Tally();
        Consumer<Finding> findingTallies = findingTally::add;
        count("Reading findings", push.findings().list(), findingTallies.andThen(facts::add));
        FindingStats findings = findingTally.stats();

        MfaStats.Tally mfaTally = new MfaStats.Tally();
        LoginStats.Tally loginTally = new LoginStats.Tally();
        PasswordStats.Tally passwordTally = new PasswordStats.Tally();
        Consumer<Account> accountTallies = mfaTally::add;
        count(
                "Reading accounts",
                push.accounts().list(),
                accountTallies
                        .andThen(loginTally::add)
                        .andThen(passwordTally::add)
                        .andThen(facts::add));
        passwordTally.forEachReuse(facts::addReused);
        MfaStats mfa = mfaTally.stats();
        PasswordStats passwords = passwordTally.stats();

        TopN<EmployeeFacts> credentials = credentials(facts);

        Map<String, String> appNames = appNames();
        Set<String> namedIds = new HashSet<>(findings.shownEmployees());
        namedIds.addAll(passwords.shownEmployees());
        credentials.shown().forEach(employee -> namedIds.add(employee.id()));
        Candidate.Ranking actFirst = new Candidate.Ranking(facts, alerts);
        PeopleStats.Tally peopleTally = new PeopleStats.Tally(
                subscriptions(), alerts.map(found -> found.byHash().keySet()).orElse(Set.of()), namedIds, actFirst);
        count("Reading employees", push.employees().list(), peopleTally::add);

        return new ReportData(
                actFirst.top(),
                peopleTally.stats(),
                alerts,
                mfa,
                findings,
                credentials,
                passwords,
                loginTally.stats(),
                new ReportData.Names(peopleTally.byHash(), peopleTally.byId(), appNames, facts));
    }

    /**
     * Returns the employees with stolen credentials or leaked passwords: first those with stolen
     * credentials and then the others, both in descending order of the number of apps.
     */
    private static TopN<EmployeeFacts> credentials(EmployeeFacts.Tally facts) {
        return TopN.of(facts.all().stream()
                .filter(employee -> employee.has(Reason.STOLEN_CREDENTIALS) || employee.has(Reason.LEAKED_PASSWORD))
                .sorted(Comparator.comparing((EmployeeFacts employee) -> employee.has(Reason.STOLEN_CREDENTIALS))
                        .thenComparing(employee ->
                                employee.apps(Reason.STOLEN_CREDENTIALS).size())
                        .thenComparing(employee ->
                                employee.apps(Reason.LEAKED_PASSWORD).size())
                        .thenComparing(EmployeeFacts::passwordWithoutMfa)
                        .reversed()
                        .thenComparing(EmployeeFacts::id))
                .toList());
    }

    private Map<String, String> appNames() {
        Map<String, String> names = new HashMap<>();
        count("Reading apps", push.apps().list(), app -> {
            if (app.getId() != null && app.getFriendlyName() != null) {
                names.put(app.getId(), app.getFriendlyName());
            }
        });
        return names;
    }

    private <T> void count(String phase, Iterable<T> list, Consumer<? super T> tally) {
        long done = 0;
        progress.update(phase, done);
        for (T item : list) {
            if (subscriptions.isCompletedExceptionally()) {
                subscriptions();
            }
            tally.accept(item);
            progress.update(phase, ++done);
        }
    }

    /** Returns Enzoic's list, or throws the exception with which reading it failed. */
    private Set<EmailHash> subscriptions() {
        try {
            return subscriptions.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.INTERRUPTED, "Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Stops reading Enzoic's list. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
