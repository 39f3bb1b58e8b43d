/** Simulates Push Security. Internal: programs use {@link dev.trivet.sandbox} only. */
@NullMarked
package dev.trivet.sandbox.push;

import org.jspecify.annotations.NullMarked;
