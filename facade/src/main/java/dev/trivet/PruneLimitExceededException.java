package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.UNSUBSCRIBE_USERS;

import dev.trivet.errors.ErrorContext;

/**
 * More watched addresses belong to no employee than may be removed at once. Nobody was removed, and everyone who was missing
 * is watched: watching more people does no harm, and waiting for an answer to this would.
 */
public final class PruneLimitExceededException extends SyncException {
    private static final long serialVersionUID = 1;

    PruneLimitExceededException(SyncReport report, double maximumPruneShare) {
        super(
                report,
                ErrorContext.unanswered(UNSUBSCRIBE_USERS, 0),
                "nothing was removed, because " + report.unmatched() + " of "
                        + report.watchedBefore()
                        + " watched addresses belong to no employee, and maximumPruneShare is " + maximumPruneShare,
                null);
    }
}
