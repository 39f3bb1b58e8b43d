/** The client of Nasty &amp; &lt;Sons&gt;. */
@NullMarked
package dev.trivet.nasty;

import org.jspecify.annotations.NullMarked;
