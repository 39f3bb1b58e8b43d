/**
 * The OpenAPI Generator extension that turns an OpenAPI document into a Retrofit, Moshi and RxJava
 * 3 client.
 */
@NullMarked
package dev.trivet.codegen;

import org.jspecify.annotations.NullMarked;
