/** The entries that commands process: arguments, or lines of standard input. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.input;
