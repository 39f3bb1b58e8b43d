/** The {@code trivet} command. */
@NullMarked
package dev.trivet.cli;

import org.jspecify.annotations.NullMarked;
