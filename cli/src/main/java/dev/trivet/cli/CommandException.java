package dev.trivet.cli;

import org.jspecify.annotations.Nullable;

/** Ends the command with a message and an exit code. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** Ends the command with {@code sentence}, or without a message if that is empty. */
    public CommandException(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    /** Ends the command with {@code sentence} because of {@code cause}. */
    public CommandException(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Returns the message, which may be empty. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns whether the result could not be written. */
    public boolean isUnwritten() {
        return exitCode == ExitCode.OUTPUT || exitCode == ExitCode.PIPE;
    }

    /** Returns one of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns a copy whose message ends with another sentence, such as the progress so far. */
    public CommandException with(String sentence) {
        return new CommandException(exitCode, (getMessage() + " " + sentence).strip(), this);
    }
}
