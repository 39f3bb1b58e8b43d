/** Push Security, Enzoic and Probely, simulated in process on loopback HTTP. */
@NullMarked
package dev.trivet.sandbox;

import org.jspecify.annotations.NullMarked;
