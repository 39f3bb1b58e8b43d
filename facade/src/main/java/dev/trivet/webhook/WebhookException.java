package dev.trivet.webhook;

/**
 * Thrown if a request to your webhook is rejected. The message contains no personal data and no
 * credentials.
 */
public abstract class WebhookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WebhookException(String problem) {
        super("Enzoic webhook: " + problem);
    }
}
