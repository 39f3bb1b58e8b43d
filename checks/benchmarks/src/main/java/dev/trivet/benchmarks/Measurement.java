package dev.trivet.benchmarks;

/**
 * What one operation took; NaN where something was not measured.
 *
 * @param cpuNanos CPU time, in nanoseconds
 * @param nanos elapsed time, in nanoseconds
 * @param bytes allocated bytes; for rows about memory, the bytes that are needed
 * @param note what else is to be said about this run
 */
record Measurement(double cpuNanos, double nanos, double bytes, String note) {
    /** What the row's name says is the CPU time, unless only the elapsed time or the bytes were measured. */
    double main() {
        return !Double.isNaN(cpuNanos) ? cpuNanos : !Double.isNaN(nanos) ? nanos : bytes;
    }
}
