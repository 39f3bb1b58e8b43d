package dev.trivet.webhook;

/**
 * Thrown if a request to your webhook does not have the webhook's credentials, so it may not be
 * from Enzoic. Respond with 401.
 */
public final class WebhookAuthenticationException extends WebhookException {
    private static final long serialVersionUID = 1;

    WebhookAuthenticationException() {
        super("the request does not have the webhook's credentials");
    }
}
