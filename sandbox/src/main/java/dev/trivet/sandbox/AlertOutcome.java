package dev.trivet.sandbox;

/**
 * What became of an exposure.
 *
 * @param kind what happened
 * @param status the HTTP status that the webhook answered, or 0 when it did not
 */
public record AlertOutcome(Kind kind, int status) {

    static AlertOutcome of(Kind kind) {
        return new AlertOutcome(kind, 0);
    }

    /** What can happen. */
    public enum Kind {
        /** Neither the address nor its domain is subscribed, so nothing was sent. */
        NOT_WATCHED,
        /** No webhook is registered, so nothing was sent. */
        NO_WEBHOOK,
        /** The alert was posted and the webhook answered, with whatever status. */
        ANSWERED,
        /** The alert was sent, or could not be, and the webhook did not answer. */
        FAILED
    }
}
