/** Recipes for logging, tracing and metrics, and a small service to show how to test one. */
@NullMarked
package dev.trivet.examples;

import org.jspecify.annotations.NullMarked;
