/** {@code trivet listen}: receives Enzoic's alerts and reports the employees. */
@NullMarked
package dev.trivet.cli.listen;

import org.jspecify.annotations.NullMarked;
