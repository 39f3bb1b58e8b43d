/** Simulates Enzoic. Internal: programs use {@link dev.trivet.sandbox} only. */
@NullMarked
package dev.trivet.sandbox.enzoic;

import org.jspecify.annotations.NullMarked;
