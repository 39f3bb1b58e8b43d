/** {@code trivet listen}: Enzoic's alerts, and whom they are about. */
@NullMarked
package dev.trivet.cli.listen;

import org.jspecify.annotations.NullMarked;
