/**
 * The exceptions of calls. All are subclasses of {@link dev.trivet.errors.TrivetException}.
 *
 * <p>{@link dev.trivet.errors.ErrorMapper} and {@link dev.trivet.errors.ErrorContext} create them,
 * and are for this library only.
 */
@NullMarked
package dev.trivet.errors;

import org.jspecify.annotations.NullMarked;
