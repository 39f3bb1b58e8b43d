/** The {@code trivet} command, and what all its subcommands share. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli;
