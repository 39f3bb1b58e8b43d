/** {@code trivet report}: what the vendors know, on one page. */
@NullMarked
package dev.trivet.cli.report;

import org.jspecify.annotations.NullMarked;
