package dev.trivet.webhook;

/**
 * Thrown if a request to your webhook has valid credentials, but a malformed body. Respond with
 * 400.
 */
public final class WebhookPayloadException extends WebhookException {
    private static final long serialVersionUID = 1;

    private final String path;

    WebhookPayloadException(String path, String problem) {
        super("malformed payload: " + problem + ", at or near " + path);
        this.path = path;
    }

    /**
     * Returns the JSON path of the malformed part; {@code $} for the whole body, and for a property
     * that is not documented.
     */
    public String path() {
        return path;
    }
}
