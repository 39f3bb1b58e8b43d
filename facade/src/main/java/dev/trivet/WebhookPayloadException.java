package dev.trivet;

import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.TrivetException;

/** A request to your webhook has the right credentials, and a malformed body. */
public final class WebhookPayloadException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final String path;

    WebhookPayloadException(ErrorContext failure, String path, String problem) {
        super(failure, "malformed payload: " + problem + ", at or near " + path, null);
        this.path = path;
    }

    /** Returns the JSON path of the malformed part, {@code $} for the whole. */
    public String path() {
        return path;
    }
}
