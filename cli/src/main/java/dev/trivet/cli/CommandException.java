package dev.trivet.cli;

import org.jspecify.annotations.Nullable;

/** Thrown if the command fails, with the message to print and the exit code. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /**
     * Creates an exception without a cause.
     *
     * @param exitCode one of {@link ExitCode}
     * @param message the message, one or more complete sentences, or an empty string to print none
     */
    public CommandException(int exitCode, String message) {
        this(exitCode, message, null);
    }

    /**
     * Creates an exception.
     *
     * @param exitCode one of {@link ExitCode}
     * @param message the message, one or more complete sentences, or an empty string to print none
     */
    public CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Returns the message, or an empty string if there is none. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns whether the command failed because its output could not be written. */
    public boolean isOutputError() {
        return exitCode == ExitCode.OUTPUT || exitCode == ExitCode.PIPE;
    }

    /** Returns the exit code, one of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns a copy with {@code sentence}, such as the progress so far, added to the message. */
    public CommandException withSentence(String sentence) {
        return new CommandException(exitCode, (getMessage() + " " + sentence).strip(), this);
    }
}
