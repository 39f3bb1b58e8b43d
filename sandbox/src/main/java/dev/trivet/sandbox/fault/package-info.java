/**
 * Selects the requests that faults apply to. Internal: programs use {@link
 * dev.trivet.sandbox.Fault} only.
 */
@NullMarked
package dev.trivet.sandbox.fault;

import org.jspecify.annotations.NullMarked;
