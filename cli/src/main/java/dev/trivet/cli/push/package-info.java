/** What the {@code trivet} command does with Push Security. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.push;
