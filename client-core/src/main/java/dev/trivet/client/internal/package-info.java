/**
 * What generated clients and the facade use: JSON adapters, checks and presence. Not API: it may
 * change in any version.
 */
@NullMarked
package dev.trivet.client.internal;

import org.jspecify.annotations.NullMarked;
