/**
 * The runtime of the generated clients: open enums, raw values, paging, responses and the client
 * builder.
 */
@NullMarked
package dev.trivet.client;

import org.jspecify.annotations.NullMarked;
