package dev.trivet.sandbox;

import java.util.Locale;

/** One of the three simulated vendors. */
public enum Vendor {
    /** Push Security: employees, accounts and apps. */
    PUSH,
    /** Enzoic: whose credentials have been exposed. */
    ENZOIC,
    /** Probely: which web targets are scanned. */
    PROBELY;

    /** Returns what the vendor's paths begin with, for instance {@code /push}. */
    String prefix() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }
}
