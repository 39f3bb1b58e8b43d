package dev.trivet.sandbox;

/**
 * The outcome of {@link Sandbox#expose}.
 *
 * @param kind the kind of outcome
 * @param status the HTTP status of the webhook's response, or 0 without a response
 */
public record AlertOutcome(Kind kind, int status) {

    /** The kinds of outcomes. */
    public enum Kind {
        /** Neither the address nor its domain is subscribed, so no alert was sent. */
        NOT_SUBSCRIBED,
        /** No webhook is registered, so no alert was sent. */
        NO_WEBHOOK,
        /** The webhook responded to the alert, with any status. */
        RESPONDED,
        /** The webhook could not be reached, or did not respond. */
        FAILED
    }
}
