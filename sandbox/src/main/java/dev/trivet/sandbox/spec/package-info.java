/**
 * The vendors' OpenAPI documents: their examples, their enums, and validation against them.
 * Internal: programs use {@link dev.trivet.sandbox} only.
 */
@NullMarked
package dev.trivet.sandbox.spec;

import org.jspecify.annotations.NullMarked;
