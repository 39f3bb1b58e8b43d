/** What Nasty &amp; &lt;Sons&gt; sends and takes: immutable models, open enums, queries. */
@NullMarked
package dev.trivet.nasty.model;

import org.jspecify.annotations.NullMarked;
