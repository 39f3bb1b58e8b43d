/** What all generated clients lean on: JSON helpers, open enums, presence, authentication, the client builder. */
@NullMarked
package dev.trivet.client;

import org.jspecify.annotations.NullMarked;
