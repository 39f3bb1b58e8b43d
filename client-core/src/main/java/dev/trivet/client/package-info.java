/**
 * The runtime of the generated clients: JSON adapters, open enums, presence, authentication and the
 * client builder.
 */
@NullMarked
package dev.trivet.client;

import org.jspecify.annotations.NullMarked;
