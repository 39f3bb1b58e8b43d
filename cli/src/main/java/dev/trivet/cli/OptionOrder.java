package dev.trivet.cli;

/** The sort order of shared options in the usage help, after all other options of a command. */
public final class OptionOrder {
    /** Options of the input. */
    public static final int INPUT = 10;

    /** Options of lists. */
    public static final int LIST = 20;

    /** Options of the output format. */
    public static final int OUTPUT = 30;

    /** The option that skips confirmation. */
    public static final int CONFIRM = 40;

    /** The options that all commands have. */
    public static final int GLOBAL = 50;

    /** The options for help and the version. */
    public static final int HELP = 60;

    private OptionOrder() {}
}
