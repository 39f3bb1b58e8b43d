/** Internal classes of this library. They may change in any version. */
@NullMarked
package dev.trivet.internal;

import org.jspecify.annotations.NullMarked;
