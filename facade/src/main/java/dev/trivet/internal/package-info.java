/** For this library only: it may change in any version. */
@NullMarked
package dev.trivet.internal;

import org.jspecify.annotations.NullMarked;
