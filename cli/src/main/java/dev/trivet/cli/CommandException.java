package dev.trivet.cli;

import org.jspecify.annotations.Nullable;

/** The command ends here: with a sentence for the person who typed it, and an exit code. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    CommandException(int exitCode, String sentence) {
        this(exitCode, sentence, null);
    }

    CommandException(int exitCode, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
