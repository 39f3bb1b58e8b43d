/**
 * Recipes for logging, tracing and metrics, a sync that is split over several processes, and a
 * small service to show how to test one.
 */
@NullMarked
package dev.trivet.examples;

import org.jspecify.annotations.NullMarked;
