/** {@code trivet report}: the vendors' data on one page. */
@NullMarked
package dev.trivet.cli.report;

import org.jspecify.annotations.NullMarked;
