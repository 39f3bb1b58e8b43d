/** {@code trivet listen}: receives Enzoic's alerts and finds the employees. */
@NullMarked
package dev.trivet.cli.listen;

import org.jspecify.annotations.NullMarked;
