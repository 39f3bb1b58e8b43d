/** The {@code trivet probely} commands. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.probely;
