package dev.trivet.cli;

/** What the command's exit codes mean. */
final class ExitCode {
    static final int DONE = 0;
    static final int SOFTWARE = 1;
    static final int USAGE = 2;
    static final int CREDENTIALS = 3;
    static final int VENDOR_OR_NETWORK = 4;

    private ExitCode() {}
}
