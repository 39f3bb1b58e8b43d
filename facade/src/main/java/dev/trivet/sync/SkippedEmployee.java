package dev.trivet.sync;

import dev.trivet.InvalidAddressException;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An employee whose address could not be hashed, and the reason. It does not contain any part of
 * the address.
 */
public final class SkippedEmployee implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final @Nullable String id;
    private final InvalidAddressException.Reason reason;

    SkippedEmployee(@Nullable String id, InvalidAddressException.Reason reason) {
        this.id = id;
        this.reason = reason;
    }

    /** Returns the employee's ID at Push Security; null if the vendor sent none. */
    public @Nullable String id() {
        return id;
    }

    /** Returns the reason why the address could not be hashed. */
    public InvalidAddressException.Reason reason() {
        return reason;
    }

    /** Returns the ID, without control and invisible characters, and the reason. */
    @Override
    public String toString() {
        return (id == null ? "no id" : INVISIBLE.matcher(id).replaceAll("\ufffd")) + ": " + reason.description();
    }
}
