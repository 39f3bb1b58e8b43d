package dev.trivet.cli;

import dev.trivet.AuthenticationException;
import dev.trivet.PermissionException;
import dev.trivet.PruneRefusedException;
import dev.trivet.SyncException;
import dev.trivet.SyncReport;
import dev.trivet.TransportException;
import dev.trivet.TrivetException;
import dev.trivet.enzoic.EnzoicOperations;
import java.util.Locale;
import java.util.Set;

/** Tells a failure in one sentence that helps, with the exit code that belongs to it. */
final class Failures {
    private static final Set<String> WRITES =
            Set.of(EnzoicOperations.SUBSCRIBE_USERS.id(), EnzoicOperations.UNSUBSCRIBE_USERS.id());

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
        if (failure instanceof SyncException stopped && stopped.getCause() instanceof TrivetException cause) {
            return failedCall(cause, " " + done(stopped.report(), cause));
        }
        if (failure instanceof TrivetException call) {
            return failedCall(call, "");
        }
        return new CommandException(
                ExitCode.SOFTWARE, "This is a mistake in Trivet itself, please report it: " + failure, failure);
    }

    private static CommandException failedCall(TrivetException call, String done) {
        boolean refused = call instanceof AuthenticationException || call instanceof PermissionException;
        String advice = "";
        if (refused) {
            advice = " Check " + (isEnzoic(call) ? "ENZOIC_API_KEY and ENZOIC_API_SECRET." : "PUSH_API_KEY.");
        } else if (call instanceof TransportException) {
            String variable = isEnzoic(call) ? "ENZOIC_BASE_URL" : "PUSH_BASE_URL";
            advice = " Check the network, and " + variable + " if it is set.";
        }
        return new CommandException(
                refused ? ExitCode.CREDENTIALS : ExitCode.VENDOR_OR_NETWORK,
                call.getMessage() + "." + advice + done,
                call);
    }

    private static boolean isEnzoic(TrivetException call) {
        return call.vendor().equals("Enzoic");
    }

    private static String done(SyncReport report, TrivetException cause) {
        boolean unanswered = cause.status() == 0 && cause.attempts() > 0 && WRITES.contains(cause.operation());
        String last = unanswered ? " Whether the last batch was carried out is not known." : "";
        if (report.newlyWatched() == 0 && report.removed() == 0) {
            return unanswered ? last.strip() + " Running again does what is left." : "Nothing was changed.";
        }
        return String.format(
                Locale.ROOT,
                "Until then %,d addresses were newly watched and %,d removed.%s Running again does what is left.",
                report.newlyWatched(),
                report.removed(),
                last);
    }
}
