package dev.trivet.sync;

import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_USERS;

/**
 * Thrown if the number of subscribed addresses without an employee exceeds the limit of a run. No
 * address was removed, and all missing addresses were subscribed.
 */
public final class PruneLimitExceededException extends SyncException {
    private static final long serialVersionUID = 1;

    PruneLimitExceededException(SyncReport report, double maximumPruneShare) {
        super(
                report,
                UNSUBSCRIBE_USERS,
                "nothing was removed, because " + report.unmatched() + " of " + report.subscribedBefore()
                        + " subscribed addresses belong to no employee, and maximumPruneShare is " + maximumPruneShare);
    }
}
