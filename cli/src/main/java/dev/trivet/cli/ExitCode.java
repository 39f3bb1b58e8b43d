package dev.trivet.cli;

/** What the command's exit codes mean. */
public final class ExitCode {
    /** All is done. */
    public static final int DONE = 0;

    /** Trivet has a mistake of its own. */
    public static final int SOFTWARE = 1;

    /** The command line, a base URL or some of the input cannot be used, or a question was answered with no. */
    public static final int USAGE = 2;

    /** Credentials are missing or refused. */
    public static final int CREDENTIALS = 3;

    /** A vendor or the network failed, or the vendor does not know what was asked for. */
    public static final int VENDOR_OR_NETWORK = 4;

    /** The result could not be written. */
    public static final int OUTPUT = 5;

    /** Somebody pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
