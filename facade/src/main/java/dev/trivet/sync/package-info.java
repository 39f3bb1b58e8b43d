/**
 * {@link dev.trivet.sync.ExposureSync} keeps Enzoic's subscriptions in sync with Push Security's
 * employees. It uses the public API of {@code dev.trivet} only.
 */
@NullMarked
package dev.trivet.sync;

import org.jspecify.annotations.NullMarked;
