package dev.trivet.sandbox;

/**
 * A range of owners.
 *
 * @param first the first of them
 * @param end the first behind them
 */
record Owners(int first, int end) {

    static final Owners ALL = new Owners(0, Integer.MAX_VALUE);

    static final Owners NONE = new Owners(0, 0);

    /** Returns the one owner, or none when the index is negative. */
    static Owners only(int owner) {
        return owner < 0 ? NONE : new Owners(owner, owner + 1);
    }

    /** Returns those who are in both ranges. */
    Owners and(Owners other) {
        return new Owners(Math.max(first, other.first), Math.min(end, other.end));
    }
}
