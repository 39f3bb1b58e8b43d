/** The {@code trivet push} commands. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.push;
