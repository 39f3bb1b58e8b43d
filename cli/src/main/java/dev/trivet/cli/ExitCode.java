package dev.trivet.cli;

/** The exit codes. */
public final class ExitCode {
    /** Success. */
    public static final int DONE = 0;

    /** Internal error. */
    public static final int INTERNAL_ERROR = 1;

    /** Invalid usage or input, or not confirmed. */
    public static final int USAGE = 2;

    /** Credentials are missing, invalid or rejected, or their file cannot be read. */
    public static final int CREDENTIALS = 3;

    /** A server or network error, or an ID was not found. */
    public static final int VENDOR_OR_NETWORK = 4;

    /** The output could not be written. */
    public static final int OUTPUT = 5;

    /** Interrupted with Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /**
     * The reader of the output exited first, as {@code head} does. It is the exit code of a process
     * that SIGPIPE terminates.
     */
    public static final int PIPE = 141;

    private ExitCode() {}
}
