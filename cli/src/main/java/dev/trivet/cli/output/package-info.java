/** The output of commands: a table for people, JSON and CSV for programs. */
@org.jspecify.annotations.NullMarked
package dev.trivet.cli.output;
