package dev.trivet.sandbox;

import java.util.Locale;

/** A simulated vendor. */
public enum Vendor {
    /** Push Security: employees, their accounts and apps. */
    PUSH,
    /** Enzoic: exposed credentials. */
    ENZOIC,
    /** Probely: web targets and their scans. */
    PROBELY;

    /** Returns the name of the vendor's OpenAPI document, for instance {@code push}. */
    String document() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the prefix of the vendor's paths, for instance {@code /push}. */
    String prefix() {
        return "/" + document();
    }
}
