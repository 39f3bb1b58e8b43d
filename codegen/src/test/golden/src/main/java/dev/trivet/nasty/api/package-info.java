/** The Retrofit interfaces of Nasty &amp; &lt;Sons&gt;, one per tag of the OpenAPI document. */
@NullMarked
package dev.trivet.nasty.api;

import org.jspecify.annotations.NullMarked;
