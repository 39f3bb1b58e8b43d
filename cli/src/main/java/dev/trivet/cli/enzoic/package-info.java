/** What the {@code trivet} command does with Enzoic. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.enzoic;
