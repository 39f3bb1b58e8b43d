package dev.trivet.benchmarks;

/**
 * The cost of one operation. A value that was not measured is NaN.
 *
 * @param cpuNanos CPU time, in nanoseconds
 * @param nanos elapsed time, in nanoseconds
 * @param bytes allocated bytes; for rows about memory, the heap that is needed
 * @param note a note for the table, or an empty string
 */
record Measurement(double cpuNanos, double nanos, double bytes, String note) {
    /** Returns the first measured value in this order: CPU time, elapsed time, bytes. */
    double primary() {
        return !Double.isNaN(cpuNanos) ? cpuNanos : !Double.isNaN(nanos) ? nanos : bytes;
    }
}
