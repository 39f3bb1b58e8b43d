package dev.trivet.cli.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A reason to act on an employee. The constants are in descending order of points. */
enum Reason {
    STOLEN_CREDENTIALS(10, "stolen credentials"),
    LEAKED_PASSWORD(5, "a leaked password"),
    NEW_EXPOSURE(4, "a new exposure"),
    PASSWORD_WITHOUT_MFA(3, "a password login without MFA"),
    REUSED_PASSWORD(1, "a reused password");

    private final int points;
    private final String label;

    Reason(int points, String label) {
        this.points = points;
        this.label = label;
    }

    int points() {
        return points;
    }

    /** Returns the explanation of the score, one sentence. */
    static String explanation() {
        String points = Arrays.stream(values())
                .map(reason -> reason.points + " for " + reason.label)
                .collect(Collectors.joining(", "));
        int last = points.lastIndexOf(", ") + 2;
        return "The score adds " + points.substring(0, last) + "and " + points.substring(last)
                + ", each once per person; with equal scores, the person with more accounts that have a password and no"
                + " MFA comes first.";
    }
}
