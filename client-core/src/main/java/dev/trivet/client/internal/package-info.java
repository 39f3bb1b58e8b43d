/**
 * JSON adapters, checks and authentication, for the generated clients and the facade. Not API: it
 * may change in any version.
 */
@NullMarked
package dev.trivet.client.internal;

import org.jspecify.annotations.NullMarked;
