/** Benchmarks that compare Trivet with other libraries and with handwritten code. */
@NullMarked
package dev.trivet.benchmarks;

import org.jspecify.annotations.NullMarked;
