package dev.trivet.cli;

/** Sort order of shared options in usage help: after the command's own. */
public final class OptionOrder {
    /** The input. */
    public static final int INPUT = 10;

    /** The part of a list. */
    public static final int LIST = 20;

    /** The form of the output. */
    public static final int OUTPUT = 30;

    /** Confirmation. */
    public static final int CONFIRM = 40;

    /** Credentials. */
    public static final int VENDORS = 50;

    private OptionOrder() {}
}
