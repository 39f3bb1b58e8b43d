package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a vendor, and whether sending it twice has the same effect as sending it once.
 */
public final class Operation {
    private final String vendor;
    private final String id;
    private final boolean idempotent;

    /** Creates the operation {@code id} of {@code vendor}. */
    public Operation(String vendor, String id, boolean idempotent) {
        this.vendor = requireNonNull(vendor, "vendor");
        this.id = requireNonNull(id, "id");
        this.idempotent = idempotent;
    }

    /** Returns the vendor's name. */
    public String vendor() {
        return vendor;
    }

    /**
     * Returns the operation's identifier in the vendor's OpenAPI document, such as {@code
     * listEmployees}.
     */
    public String id() {
        return id;
    }

    /** Returns whether the operation may be sent again after its response was lost. */
    public boolean isIdempotent() {
        return idempotent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Operation)) {
            return false;
        }
        Operation that = (Operation) other;
        return idempotent == that.idempotent && id.equals(that.id) && vendor.equals(that.vendor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(vendor, id, idempotent);
    }

    /** Returns vendor and identifier, as in {@code push listEmployees}. */
    @Override
    public String toString() {
        return vendor + " " + id;
    }
}
