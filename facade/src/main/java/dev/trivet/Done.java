package dev.trivet;

/** The result of a call that returns no value. */
public enum Done {
    /** The only value. */
    DONE
}
