/** The {@code trivet} command, and the classes that its subcommands share. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli;
