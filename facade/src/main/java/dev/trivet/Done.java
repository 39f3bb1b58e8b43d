package dev.trivet;

/** What a call results in when the vendor answers with success and nothing else. */
public enum Done {
    /** The only value. */
    DONE
}
