/** Push Security, Enzoic and Probely behind one idea: a method per operation, and the caller chooses how to run it. */
@NullMarked
package dev.trivet;

import org.jspecify.annotations.NullMarked;
