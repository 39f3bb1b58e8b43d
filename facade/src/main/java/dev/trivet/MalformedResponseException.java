package dev.trivet;

/** The vendor answered with success and with something that cannot be understood. */
public final class MalformedResponseException extends TrivetException {
    private static final long serialVersionUID = 1;

    private final String path;

    MalformedResponseException(Failure failure, String path, String problem) {
        super(failure, "the answer cannot be understood: " + problem, null);
        this.path = path;
    }

    /** Returns the JSON path of what cannot be understood, {@code $} when it is the whole. */
    public String path() {
        return path;
    }
}
