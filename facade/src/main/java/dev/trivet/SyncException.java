package dev.trivet;

import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.TrivetException;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@link ExposureSync} stopped before its end.
 *
 * <p>What the {@link #report} says was done, was done; a batch that got no answer may have been carried out too. Nothing was
 * removed unless all employees had been read. Running again does what is left.
 */
public class SyncException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final SyncReport report;

    /** The call {@code cause} failed. */
    SyncException(SyncReport report, TrivetException cause) {
        super(describe(report) + ": " + cause.getMessage(), cause);
        this.report = report;
    }

    SyncException(SyncReport report, ErrorContext failure, String what, @Nullable Throwable cause) {
        super(failure, what, cause);
        this.report = report;
    }

    /** Returns what was found and done until then. */
    public SyncReport report() {
        return report;
    }

    private static String describe(SyncReport report) {
        long missing = report.distinctAddresses() - report.alreadyWatched();
        // Explicit: where the compiler converts an enum, R8 writes the name of its constant.
        return "The exposure sync stopped while " + report.phase().toString() + "; " + report.employeesRead()
                + " employees read, " + report.newlyWatched() + " of " + missing + " missing addresses subscribed, "
                + report.removed() + " removed";
    }
}
