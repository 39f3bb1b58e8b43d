/** How commands print what they found: a table for people, JSON for programs. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.output;
