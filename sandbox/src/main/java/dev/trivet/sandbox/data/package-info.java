/**
 * The simulated organization and its employees, computed from a seed or arranged. Internal:
 * programs use {@link dev.trivet.sandbox} only.
 */
@NullMarked
package dev.trivet.sandbox.data;

import org.jspecify.annotations.NullMarked;
