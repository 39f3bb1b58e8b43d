package dev.trivet.sandbox;

/** One of the three simulated vendors. */
public enum Vendor {
    /** Push Security: who works here. */
    PUSH,
    /** Enzoic: whose credentials have been exposed. */
    ENZOIC,
    /** Probely: which web targets are scanned. */
    PROBELY
}
