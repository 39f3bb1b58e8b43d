package dev.trivet.cli.report;

import static dev.trivet.cli.report.Numbers.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A card of the summary, with a figure that should be zero.
 *
 * @param section the ID of the section with the details
 * @param title what is counted
 * @param value the number
 * @param share the share in words
 * @param state the state
 * @param change the difference from the previous report in words, or an empty string
 * @param notes sentences that qualify or explain the figure
 */
record Card(String section, String title, String value, String share, State state, String change, List<String> notes) {
    /** The explanation of the states. */
    static final String STATES =
            "Good: none. Act: stolen or leaked credentials, a new exposure, or, on the other cards, a share of 10 % or"
                    + " more. Look: all others, and figures that are unknown or incomplete.";

    /** The state of a figure. */
    enum State {
        GOOD("Good"),
        LOOK("Look"),
        ACT("Act");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        String className() {
            return "state-" + word.toLowerCase(Locale.ROOT);
        }

        private static State of(long part, long total) {
            if (part == 0) {
                return GOOD;
            }
            return 10 * part >= total ? ACT : LOOK;
        }
    }

    /** Returns all cards, in the order of the sections. */
    static List<Card> all(ReportData data, Optional<Comparison> comparison) {
        Figures now = Figures.of(data);
        Figures before = comparison.map(Comparison::before).orElse(null);
        long accounts = now.accounts();
        Card mfa = card("mfa", "Accounts without MFA", now, before, Figures::withoutMfa, accounts, "accounts");
        Card credentials = card(
                "credentials",
                "Stolen and leaked credentials",
                now,
                before,
                Figures::openStolenOrLeaked,
                accounts,
                "accounts");
        Card coverage = card(
                "coverage",
                "Employees not subscribed",
                now,
                before,
                Card::withoutSubscription,
                now.employees(),
                "employees");
        return List.of(
                exposures(data, now, before),
                credentials.state == State.GOOD ? credentials : credentials.with(State.ACT),
                now.unknownMfa() == 0 ? mfa : mfa.withLimit("MFA unknown: " + count(now.unknownMfa())),
                card(
                        "passwords",
                        "Reused passwords",
                        now,
                        before,
                        Figures::reusedPasswords,
                        now.passwords(),
                        "passwords"),
                card("passwords", "Weak passwords", now, before, Figures::openWeakPasswords, accounts, "accounts"),
                now.employees() > 0 ? coverage : coverage.withLimit("No employees were read."));
    }

    private static long withoutSubscription(Figures figures) {
        return figures.employees() - figures.subscribed();
    }

    private static Card card(
            String section,
            String title,
            Figures now,
            @Nullable Figures before,
            ToLongFunction<Figures> figure,
            long total,
            String noun) {
        long value = figure.applyAsLong(now);
        return new Card(
                section,
                title,
                count(value),
                share(value, total, noun),
                State.of(value, total),
                before == null ? "" : change(value, figure.applyAsLong(before)),
                List.of());
    }

    private static Card exposures(ReportData data, Figures now, @Nullable Figures before) {
        if (data.alerts().isEmpty()) {
            return new Card(
                    "exposures", "Exposures", "–", "Unknown", State.LOOK, "", List.of("No alert file was given."));
        }
        AlertStats alerts = data.alerts().get();
        List<String> notes = new ArrayList<>();
        if (alerts.recent() > 0) {
            notes.add("New: " + count(alerts.recent()));
        }
        if (!alerts.isComplete()) {
            notes.add("Incomplete: "
                    + count(alerts.unreadable(), "line of the alert file is", "lines of the alert file are")
                    + " damaged.");
        }
        State state = alerts.total() == 0 && alerts.isComplete() ? State.GOOD : State.LOOK;
        return new Card(
                "exposures",
                "Exposures",
                alerts.count(),
                share(data.people().exposed(), now.employees(), "employees"),
                alerts.recent() > 0 ? State.ACT : state,
                before == null ? "" : exposureChange(alerts.total(), before.exposures()),
                notes);
    }

    private static String share(long part, long total, String noun) {
        return total == 0 ? "No " + noun + " known" : Numbers.share(part, total) + " of " + noun;
    }

    private static String exposureChange(long now, @Nullable Long before) {
        return before == null ? "Unknown last time" : change(now, before);
    }

    private static String change(long now, long before) {
        long difference = now - before;
        return difference == 0
                ? "Same as last time"
                : count(Math.abs(difference)) + (difference > 0 ? " more" : " fewer") + " than last time";
    }

    private Card with(State other) {
        return new Card(section, title, value, share, other, change, notes);
    }

    /** Returns a copy with a note about what is unknown. Its state is not {@link State#GOOD}. */
    private Card withLimit(String note) {
        return new Card(section, title, value, share, state == State.GOOD ? State.LOOK : state, change, List.of(note));
    }
}
