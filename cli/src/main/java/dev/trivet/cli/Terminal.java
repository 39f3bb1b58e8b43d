package dev.trivet.cli;

/**
 * Which of the standard streams a person sits at.
 *
 * @param in whether the standard input is a keyboard
 * @param out whether the standard output is a screen
 * @param err whether the standard error is a screen
 * @param columns how many columns the screen has, or 0 if that is not known
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** Nobody sits there: pipes and files. */
    public static final Terminal NONE = new Terminal(false, false, false, 0);

    /** Returns what the {@code trivet} script has found out, which Java itself cannot. */
    static Terminal ofScript() {
        return new Terminal(
                Boolean.getBoolean("trivet.terminal.in"),
                Boolean.getBoolean("trivet.terminal.out"),
                Boolean.getBoolean("trivet.terminal.err"),
                Integer.getInteger("trivet.terminal.columns", 0));
    }
}
