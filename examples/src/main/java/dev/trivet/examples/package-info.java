/** Recipes, one idea each, that run against the sandbox. */
@NullMarked
package dev.trivet.examples;

import org.jspecify.annotations.NullMarked;
