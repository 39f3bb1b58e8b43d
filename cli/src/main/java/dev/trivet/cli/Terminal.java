package dev.trivet.cli;

/**
 * The terminal, if the standard streams are connected to one.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns the width of the terminal in columns, or 0 if it is unknown
 */
public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** No terminal: pipes and files. */
    public static final Terminal NONE = new Terminal(false, false, false, 0);

    /** Returns the terminal that the {@code trivet} script detected. Java cannot detect it. */
    static Terminal fromScript() {
        return new Terminal(
                Boolean.getBoolean("trivet.terminal.in"),
                Boolean.getBoolean("trivet.terminal.out"),
                Boolean.getBoolean("trivet.terminal.err"),
                Integer.getInteger("trivet.terminal.columns", 0));
    }
}
