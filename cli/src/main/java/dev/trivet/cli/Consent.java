package dev.trivet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Lets nothing be destroyed unasked, as a mixin: a person is asked, and a script says {@code --yes}. */
public final class Consent {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Surroundings surroundings;

    @Option(
            names = "--yes",
            order = Order.CONSENT,
            description = "Does it without asking. Needed where nobody can be asked.")
    private boolean yes;

    /** Creates the mixin. */
    public Consent(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Asks whether to do what cannot be undone.
     *
     * @param deed what will be done, as in {@code This forgets 2 accounts}
     * @throws CommandException if it is not to be done
     */
    public void ask(String deed) {
        if (yes) {
            return;
        }
        if (!surroundings.terminal().in() || !surroundings.terminal().err()) {
            throw new CommandException(
                    ExitCode.USAGE, deed + ". Nobody can be asked here, so add --yes if that is meant.");
        }
        surroundings.err().print(deed + ". Go on? [y/N] ");
        surroundings.err().flush();
        if (!YES.contains(answer().strip().toLowerCase(Locale.ROOT))) {
            throw new CommandException(ExitCode.USAGE, "Nothing was changed.");
        }
    }

    private String answer() {
        try {
            String line =
                    new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new CommandException(ExitCode.INTERRUPTED, "Interrupted. Nothing was changed.", e);
        }
    }
}
