/** The {@code trivet enzoic} commands. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.enzoic;
