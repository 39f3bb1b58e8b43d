/** What commands are told to work on: arguments, or lines of the standard input. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.input;
