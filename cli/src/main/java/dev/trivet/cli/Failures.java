package dev.trivet.cli;

import dev.trivet.AuthenticationException;
import dev.trivet.PermissionException;
import dev.trivet.PruneRefusedException;
import dev.trivet.TrivetException;

/** Tells a failure in one sentence that helps, with the exit code that belongs to it. */
final class Failures {
    private Failures() {}

    static CommandException inOneSentence(Exception failure) {
        if (failure instanceof CommandException told) {
            return told;
        }
        if (failure instanceof PruneRefusedException refused) {
            return new CommandException(
                    ExitCode.USAGE,
                    refused.getMessage()
                            + ". If so many did leave, allow it with --max-prune-share; everyone who works here is watched.",
                    refused);
        }
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof AuthenticationException || cause instanceof PermissionException) {
                return credentials((TrivetException) cause);
            }
            cause = cause.getCause();
        }
        if (failure instanceof TrivetException) {
            return new CommandException(ExitCode.VENDOR_OR_NETWORK, failure.getMessage() + ".", failure);
        }
        return new CommandException(
                ExitCode.SOFTWARE, "This is a mistake in Trivet itself, please report it: " + failure, failure);
    }

    private static CommandException credentials(TrivetException refused) {
        String variables =
                refused.vendor().startsWith("Enzoic") ? "ENZOIC_API_KEY and ENZOIC_API_SECRET" : "PUSH_API_KEY";
        return new CommandException(ExitCode.CREDENTIALS, refused.getMessage() + ". Check " + variables + ".", refused);
    }
}
