/**
 * Push Security, Enzoic and Probely, simulated on a local HTTP server.
 *
 * <p>{@link dev.trivet.sandbox.Sandbox} is the entry point, and {@link
 * dev.trivet.sandbox.SandboxExtension} starts one for JUnit tests. Subpackages are internal.
 */
@NullMarked
package dev.trivet.sandbox;

import org.jspecify.annotations.NullMarked;
