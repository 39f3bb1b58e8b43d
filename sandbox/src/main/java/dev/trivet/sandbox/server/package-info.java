/**
 * The HTTP server, routing and JSON. Internal: programs use {@link dev.trivet.sandbox} only.
 */
@NullMarked
package dev.trivet.sandbox.server;

import org.jspecify.annotations.NullMarked;
