package dev.trivet.errors;

/**
 * Thrown if the vendor responds with success, but the body is too large or violates the contract of
 * the API: for example, it does not have the documented format, or is about another object.
 */
public final class MalformedResponseException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final String path;

    MalformedResponseException(ErrorContext failure, String path, String problem) {
        super(failure, "malformed response: " + problem, null);
        this.path = path;
    }

    /** Returns the JSON path of the malformed part, {@code $} for the whole body. */
    public String path() {
        return path;
    }
}
