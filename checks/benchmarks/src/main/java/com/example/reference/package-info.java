/** Variants of the program {@code ListEmployees} without Trivet, for the comparison of sizes. */
@NullMarked
package com.example.reference;

import org.jspecify.annotations.NullMarked;
