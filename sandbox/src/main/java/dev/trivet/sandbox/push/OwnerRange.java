package dev.trivet.sandbox.push;

/**
 * A range of owners, see {@link PagedIndex}.
 *
 * @param first the first owner
 * @param end the owner after the last
 */
record OwnerRange(int first, int end) {

    static final OwnerRange ALL = new OwnerRange(0, Integer.MAX_VALUE);

    static final OwnerRange NONE = new OwnerRange(0, 0);

    /** Returns the range of one owner, or an empty range if the index is negative. */
    static OwnerRange only(int owner) {
        return owner < 0 ? NONE : new OwnerRange(owner, owner + 1);
    }

    /** Returns the owners in both ranges. */
    OwnerRange and(OwnerRange other) {
        return new OwnerRange(Math.max(first, other.first), Math.min(end, other.end));
    }
}
