package dev.trivet.cli.listen;

import dev.trivet.cli.output.DisplayText;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.Employee;
import dev.trivet.push.model.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alert as text. */
final class EnrichedAlertText {
    private EnrichedAlertText() {}

    static List<String> of(EnrichedAlert enriched) {
        List<String> lines = new ArrayList<>();
        AlertRecord alert = enriched.alert().recorded();
        lines.add(seconds(alert.receivedAt()) + "  Exposure "
                + Objects.requireNonNullElse(alert.exposureId(), "without an ID")
                + (alert.date() == null ? "" : ", found " + seconds(alert.date())));
        if (enriched.employee() != null) {
            lines.add("  " + person(enriched.employee()));
        } else if (enriched.failures().isEmpty()) {
            lines.add("  " + noEmployee(enriched.alert()));
        } else {
            lines.add("  " + Objects.requireNonNullElse(enriched.alert().username(), "Hash only"));
        }
        if (enriched.accounts() != null) {
            accounts(enriched.accounts(), lines);
        }
        if (enriched.openFindings() != null) {
            lines.add("  Open findings: " + findings(enriched.openFindings()));
        }
        enriched.failures().forEach(failure -> lines.add("  " + failure));
        return lines.stream().map(DisplayText::clean).toList();
    }

    /** Returns the time to the second. */
    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String person(Employee employee) {
        String name = Stream.of(employee.getFirstName(), employee.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String details = Stream.of(employee.getDepartment(), employee.getLocation())
                .filter(Objects::nonNull)
                .map(detail -> ", " + detail)
                .collect(Collectors.joining());
        String address = Objects.requireNonNullElse(employee.getEmail(), "").strip();
        return (name + " <" + address + ">" + details + ", employee " + employee.getId()).strip();
    }

    private static String noEmployee(PendingAlert alert) {
        if (alert.username() != null) {
            return alert.username() + ": no matching employee";
        }
        return alert.recorded().hash() == null ? "The alert has no user name" : "Hash only: no matching employee";
    }

    private static void accounts(List<Account> accounts, List<String> lines) {
        lines.add("  Accounts with this address: " + accounts.size());
        lines.add("  Accounts with a password: " + apps(accounts, EnrichedAlert::hasPassword));
        lines.add("  Accounts without MFA: " + apps(accounts, EnrichedAlert::lacksMfa));
        if (accounts.stream().anyMatch(EnrichedAlert::hasUnknownMfa)) {
            lines.add("  Accounts with unknown MFA: " + apps(accounts, EnrichedAlert::hasUnknownMfa));
        }
    }

    private static String apps(List<Account> accounts, Predicate<Account> condition) {
        return counted(accounts.stream()
                .filter(condition)
                .map(account -> Objects.requireNonNullElse(account.getAppType(), "app " + account.getAppId()))
                .toList());
    }

    private static String findings(List<Finding> findings) {
        return counted(findings.stream().map(EnrichedAlertText::finding).toList());
    }

    private static String finding(Finding finding) {
        String type =
                finding.getType() == null ? "without a type" : finding.getType().value();
        return finding.getAppType() == null ? type : type + " on " + finding.getAppType();
    }

    /** Returns the number and the names: {@code 3 (GITHUB × 2, SLACK)}, or {@code none}. */
    private static String counted(List<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return names.isEmpty()
                ? "none"
                : names.size() + " ("
                        + counts.entrySet().stream()
                                .map(name -> name.getKey() + times(name.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    private static String times(int count) {
        return count == 1 ? "" : " × " + count;
    }
}
