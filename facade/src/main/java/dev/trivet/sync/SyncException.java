package dev.trivet.sync;

import dev.trivet.client.Operation;
import dev.trivet.errors.TrivetException;

/**
 * Thrown if a run of {@link ExposureSync} fails.
 *
 * <p>The {@link #report} contains what was done. A batch whose response was lost may have been
 * carried out too. Nothing was removed unless all employees had been read. Run the sync again to
 * complete it.
 */
public class SyncException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final SyncReport report;

    /** Creates the exception of a run in which the call {@code cause} failed. */
    SyncException(SyncReport report, TrivetException cause) {
        super(describe(report) + ": " + cause.getMessage(), cause);
        this.report = report;
    }

    SyncException(SyncReport report, Operation operation, String problem) {
        super(operation, problem);
        this.report = report;
    }

    /** Returns what the run read and changed before it failed. */
    public SyncReport report() {
        return report;
    }

    private static String describe(SyncReport report) {
        long missing = report.distinctAddresses() - report.alreadySubscribed();
        return "The exposure sync stopped while " + report.phase().description() + "; " + report.employeesRead()
                + " employees read, " + report.newlySubscribed() + " of " + missing + " missing addresses subscribed, "
                + report.removed() + " removed";
    }
}
