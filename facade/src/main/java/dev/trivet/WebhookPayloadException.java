package dev.trivet;

/** A call to your webhook carries the right credentials, and a body that cannot be understood. */
public final class WebhookPayloadException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final String path;

    WebhookPayloadException(Failure failure, String path, String problem) {
        super(failure, "the payload cannot be understood: " + problem + ", at or near " + path, null);
        this.path = path;
    }

    /** Returns the JSON path of what cannot be understood, {@code $} when it is the whole. */
    public String path() {
        return path;
    }
}
