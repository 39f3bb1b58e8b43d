package dev.trivet.webhook;

/**
 * A request to your webhook was rejected. Its message contains no personal data and no credentials.
 */
public abstract class WebhookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WebhookException(String problem) {
        super("Enzoic webhook: " + problem);
    }
}
