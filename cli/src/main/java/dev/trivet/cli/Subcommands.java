package dev.trivet.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The subcommands of a {@link CommandGroup}. Picocli would create all subcommands in its own
 * annotation, even those that are not on the command line.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Subcommands {
    /** Returns the classes of the subcommands. */
    Class<?>[] value();
}
