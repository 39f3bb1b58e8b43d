package dev.trivet;

/** The result of a call whose successful response has no content. */
public enum Done {
    /** The only value. */
    DONE
}
