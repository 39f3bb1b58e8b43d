package dev.trivet.benchmarks;

/**
 * What one operation took.
 *
 * @param cpuNanos CPU time of all threads, in nanoseconds
 * @param nanos elapsed time, in nanoseconds
 * @param bytes allocated bytes, or NaN if they were not measured
 */
record Measurement(double cpuNanos, double nanos, double bytes) {}
