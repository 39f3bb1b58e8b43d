/** The immutable models, open enums and queries of Nasty &amp; &lt;Sons&gt;. */
@NullMarked
package dev.trivet.nasty.model;

import org.jspecify.annotations.NullMarked;
