package dev.trivet.cli;

import dev.trivet.BulkException;
import dev.trivet.errors.AuthenticationException;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.TransportException;
import dev.trivet.errors.TrivetException;
import dev.trivet.redis.RateLimiterUnavailableException;
import dev.trivet.sync.PruneLimitExceededException;
import dev.trivet.sync.SyncException;
import dev.trivet.sync.SyncReport;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts failures to messages and exit codes. */
public final class ErrorMessages {
    private ErrorMessages() {}

    /**
     * Converts {@code failure} to an exception with a message and an exit code. A {@link
     * CommandException} is returned unchanged.
     */
    public static CommandException of(Exception failure) {
        if (failure instanceof CommandException converted) {
            return converted;
        }
        if (failure instanceof PruneLimitExceededException exceeded) {
            return new CommandException(
                    ExitCode.USAGE,
                    exceeded.getMessage()
                            + ". If that many employees left, raise --max-prune-share. All current employees are"
                            + " subscribed.",
                    exceeded);
        }
        if (failure instanceof InterruptedCallException interrupted) {
            return new CommandException(ExitCode.INTERRUPTED, "Interrupted.", interrupted);
        }
        RateLimiterUnavailableException outage = outage(failure);
        if (outage != null) {
            return new CommandException(
                    ExitCode.VENDOR_OR_NETWORK,
                    "Cannot use the Redis of --rate-limit or TRIVET_RATE_LIMIT: " + reason(outage) + ".",
                    outage);
        }
        if (failure instanceof SyncException stopped && stopped.getCause() instanceof TrivetException cause) {
            return failedCall(cause).withSentence(syncResult(stopped.report(), cause));
        }
        if (failure instanceof BulkException stopped && stopped.getCause() instanceof TrivetException cause) {
            return of(cause);
        }
        if (failure instanceof TrivetException call) {
            return failedCall(call);
        }
        return new CommandException(ExitCode.INTERNAL_ERROR, "Internal error, please report it: " + failure, failure);
    }

    /** Returns the message of {@code failure} with a final period. */
    public static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * Returns whether the vendor may have applied a failed call: it was sent, and no response
     * arrived.
     */
    public static boolean mayHaveBeenApplied(TrivetException call) {
        boolean sent = call.attempts() > 0 || call instanceof InterruptedCallException;
        return sent && call.status() == 0 && call.mayHaveBeenApplied();
    }

    /**
     * Returns {@code failure}, or the cause of a bulk call's failure, if the shared rate limit is
     * unavailable, and null otherwise.
     */
    static @Nullable RateLimiterUnavailableException outage(Exception failure) {
        Throwable cause = failure instanceof BulkException ? failure.getCause() : failure;
        return cause instanceof RateLimiterUnavailableException outage ? outage : null;
    }

    /**
     * Returns why Redis is unavailable. Lettuce's messages about connections contain no password.
     */
    private static String reason(Throwable outage) {
        Throwable cause = outage;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            if (cause instanceof UnknownHostException) {
                return "unknown host";
            }
        }
        return Objects.requireNonNullElse(cause.getMessage(), "no response").replaceFirst("\\.$", "");
    }

    private static CommandException failedCall(TrivetException call) {
        boolean rejected = call instanceof AuthenticationException || call instanceof PermissionDeniedException;
        VendorSettings settings = VendorSettings.of(call.vendor());
        String advice = "";
        if (rejected) {
            advice = " Check " + String.join(" and ", settings.credentials()) + ".";
        } else if (call instanceof TransportException) {
            advice = " Check the network, and " + settings.baseUrl() + " if it is set.";
        }
        return new CommandException(
                rejected ? ExitCode.CREDENTIALS : ExitCode.VENDOR_OR_NETWORK, sentence(call) + advice, call);
    }

    private static String syncResult(SyncReport report, TrivetException cause) {
        boolean noResponse = mayHaveBeenApplied(cause);
        String last = noResponse ? " Whether the last batch was applied is unknown." : "";
        if (report.newlySubscribed() == 0 && report.removed() == 0) {
            return noResponse ? last.strip() + " Run again to finish." : "Nothing was changed.";
        }
        return syncProgress(report.newlySubscribed(), report.removed()) + last + " Run again to finish.";
    }

    /** Returns a sentence about the progress of a sync. */
    static String syncProgress(long newlySubscribed, long removed) {
        return String.format(Locale.ROOT, "So far: %,d newly subscribed, %,d removed.", newlySubscribed, removed);
    }
}
