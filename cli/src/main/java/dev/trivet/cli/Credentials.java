package dev.trivet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where keys, secrets and base URLs come from: the file that the command line names, the environment, and the file that
 * {@code TRIVET_CREDENTIALS} names, in this order.
 *
 * <p>What belongs together comes from one place: a key never goes to the address that another place names.
 */
public final class Credentials {
    private static final String FILE = "TRIVET_CREDENTIALS";

    private final List<Map<String, String>> places;

    private Credentials(List<Map<String, String>> places) {
        this.places = places;
    }

    /**
     * Reads the files, and warns of those that others can read too.
     *
     * @param file what the command line names, or null if it names none
     * @throws CommandException if a file cannot be read
     */
    public static Credentials read(Surroundings surroundings, @Nullable Path file) {
        List<Map<String, String>> places = new ArrayList<>();
        if (file != null) {
            places.add(CredentialsFile.read(file, surroundings.err()));
        }
        places.add(surroundings.environment());
        String usual = surroundings.variable(FILE);
        if (usual != null) {
            places.add(CredentialsFile.read(Path.of(usual), surroundings.err()));
        }
        return new Credentials(places);
    }

    /** Returns the same in front of which {@code place} is asked. */
    Credentials after(Map<String, String> place) {
        List<Map<String, String>> more = new ArrayList<>(places);
        more.add(0, place);
        return new Credentials(more);
    }

    /**
     * Returns the variables of {@code family} that are set in the first place that sets any of them, without those that are
     * blank; empty if no place does.
     */
    public Map<String, String> of(Collection<String> family) {
        for (Map<String, String> place : places) {
            Map<String, String> found = new HashMap<>(place);
            found.keySet().retainAll(family);
            found.values().removeIf(String::isBlank);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }
}
