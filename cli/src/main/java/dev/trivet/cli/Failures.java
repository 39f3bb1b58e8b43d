package dev.trivet.cli;

import dev.trivet.AuthenticationException;
import dev.trivet.BulkException;
import dev.trivet.InterruptedCallException;
import dev.trivet.PermissionException;
import dev.trivet.PruneRefusedException;
import dev.trivet.SyncException;
import dev.trivet.SyncReport;
import dev.trivet.TransportException;
import dev.trivet.TrivetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a failure in one sentence that helps, with the exit code that belongs to it. */
public final class Failures {
    private static final Pattern READS = Pattern.compile("(get|list)[A-Z].*");

    private Failures() {}

    /** Returns {@code failure} as it is told; one that is told already is returned as it is. */
    public static CommandException inOneSentence(Exception failure) {
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
        if (failure instanceof InterruptedCallException interrupted) {
            return new CommandException(ExitCode.INTERRUPTED, "Interrupted.", interrupted);
        }
        if (failure instanceof SyncException stopped && stopped.getCause() instanceof TrivetException cause) {
            return failedCall(cause).with(done(stopped.report(), cause));
        }
        if (failure instanceof BulkException stopped && stopped.getCause() instanceof TrivetException cause) {
            return inOneSentence(cause);
        }
        if (failure instanceof TrivetException call) {
            return failedCall(call);
        }
        return new CommandException(
                ExitCode.SOFTWARE, "This is a mistake in Trivet itself, please report it: " + failure, failure);
    }

    /** Returns what {@code failure} says, with a full stop. */
    public static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /** Returns whether the call changes something, and nobody knows whether it did, because there was no answer. */
    public static boolean isUnanswered(TrivetException call) {
        boolean sent = call.attempts() > 0 || call instanceof InterruptedCallException;
        return call.status() == 0 && sent && !READS.matcher(call.operation()).matches();
    }

    private static CommandException failedCall(TrivetException call) {
        boolean refused = call instanceof AuthenticationException || call instanceof PermissionException;
        Account account = Account.at(call.vendor());
        String advice = "";
        if (refused) {
            advice = " Check " + String.join(" and ", account.credentials()) + ".";
        } else if (call instanceof TransportException) {
            advice = " Check the network, and " + account.baseUrl() + " if it is set.";
        }
        return new CommandException(
                refused ? ExitCode.CREDENTIALS : ExitCode.VENDOR_OR_NETWORK, sentence(call) + advice, call);
    }

    private static String done(SyncReport report, TrivetException cause) {
        boolean unanswered = isUnanswered(cause);
        String last = unanswered ? " Whether the last batch was carried out is not known." : "";
        if (report.newlyWatched() == 0 && report.removed() == 0) {
            return unanswered ? last.strip() + " Running again does what is left." : "Nothing was changed.";
        }
        return doneBySync(report.newlyWatched(), report.removed()) + last + " Running again does what is left.";
    }

    /** Tells how far a sync came. */
    static String doneBySync(long newlyWatched, long removed) {
        return String.format(
                Locale.ROOT, "Until then %,d addresses were newly watched and %,d removed.", newlyWatched, removed);
    }
}
