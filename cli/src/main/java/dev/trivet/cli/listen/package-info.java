/** {@code trivet listen}: receives Enzoic's alerts and reports the employee of each. */
@NullMarked
package dev.trivet.cli.listen;

import org.jspecify.annotations.NullMarked;
