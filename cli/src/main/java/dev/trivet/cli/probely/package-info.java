/** What the {@code trivet} command does with Probely. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.probely;
