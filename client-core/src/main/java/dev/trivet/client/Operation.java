package dev.trivet.client;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operation of a vendor: its name, and whether it is idempotent and read-only. Immutable. */
public final class Operation {
    private final String vendor;
    private final String id;
    private final boolean idempotent;
    private final boolean readOnly;

    /** Creates an operation that may change data at {@code vendor}. */
    public Operation(String vendor, String id, boolean idempotent) {
        this(vendor, id, idempotent, false);
    }

    private Operation(String vendor, String id, boolean idempotent, boolean readOnly) {
        this.vendor = requireNonNull(vendor, "vendor");
        this.id = requireNonNull(id, "id");
        this.idempotent = idempotent;
        this.readOnly = readOnly;
    }

    /** Creates a read-only operation, which is idempotent. */
    public static Operation readOnly(String vendor, String id) {
        return new Operation(vendor, id, true, true);
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

    /**
     * Returns whether the operation is idempotent: it may be repeated if its response was lost.
     */
    public boolean isIdempotent() {
        return idempotent;
    }

    /** Returns whether the operation is read-only: it changes no data at the vendor. */
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Operation)) {
            return false;
        }
        Operation that = (Operation) other;
        return idempotent == that.idempotent
                && readOnly == that.readOnly
                && id.equals(that.id)
                && vendor.equals(that.vendor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(vendor, id, idempotent, readOnly);
    }

    /** Returns the vendor and the identifier, as in {@code Push Security listEmployees}. */
    @Override
    public String toString() {
        return vendor + " " + id;
    }
}
