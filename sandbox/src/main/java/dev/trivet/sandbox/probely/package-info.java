/** Simulates Probely. Internal: programs use {@link dev.trivet.sandbox} only. */
@NullMarked
package dev.trivet.sandbox.probely;

import org.jspecify.annotations.NullMarked;
