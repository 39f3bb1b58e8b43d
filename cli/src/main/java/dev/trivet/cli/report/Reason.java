package dev.trivet.cli.report;

/** A reason to act on an employee, in descending order of points. */
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
        StringBuilder sentence = new StringBuilder("The score adds ");
        for (Reason reason : values()) {
            boolean isLast = reason.ordinal() == values().length - 1;
            sentence.append(isLast ? "and " : "")
                    .append(reason.points)
                    .append(" for ")
                    .append(reason.label)
                    .append(isLast ? "" : ", ");
        }
        return sentence.append(", each once per person; with equal scores, the person with more accounts that have a"
                        + " password and no MFA comes first.")
                .toString();
    }
}
