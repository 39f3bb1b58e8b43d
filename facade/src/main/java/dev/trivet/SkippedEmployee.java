package dev.trivet;

import dev.trivet.errors.ErrorMapper;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An employee whose address could not be hashed, and why. Nothing of the address is kept. */
public final class SkippedEmployee implements Serializable {
    private static final long serialVersionUID = 1;

    private final @Nullable String id;
    private final InvalidAddressException.Reason reason;

    SkippedEmployee(@Nullable String id, InvalidAddressException.Reason reason) {
        this.id = id;
        this.reason = reason;
    }

    /** Returns the employee's identifier at Push Security; null when it sent none. */
    public @Nullable String id() {
        return id;
    }

    /** Returns what is wrong with the address. */
    public InvalidAddressException.Reason reason() {
        return reason;
    }

    /** Returns identifier and reason. */
    @Override
    public String toString() {
        // Explicit: where the compiler converts an enum, R8 writes the name of its constant.
        return (id == null ? "no id" : ErrorMapper.oneLine(id)) + ": " + reason.toString();
    }
}
