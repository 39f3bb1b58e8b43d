package dev.trivet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys, secrets and base URLs from three sources, in this order: the file of {@code
 * --credentials}, the environment, and the file of {@code TRIVET_CREDENTIALS}.
 *
 * <p>All variables of a vendor come from one source, so that a key is never sent to a base URL from
 * another source.
 */
public final class Credentials {
    /** The key that Enzoic sends to a webhook. */
    public static final String WEBHOOK_KEY = "ENZOIC_WEBHOOK_KEY";

    /** The secret of {@link #WEBHOOK_KEY}. */
    public static final String WEBHOOK_SECRET = "ENZOIC_WEBHOOK_SECRET";

    private static final String FILE = "TRIVET_CREDENTIALS";
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(WEBHOOK_KEY, WEBHOOK_SECRET),
                    Stream.of(VendorSettings.values()).flatMap(vendor -> vendor.variables().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Map<String, String>> places;

    private Credentials(List<Map<String, String>> places) {
        this.places = places;
    }

    /**
     * Reads the files, and prints warnings about them.
     *
     * @param file the file of {@code --credentials}, or null
     * @throws CommandException if a file cannot be read
     */
    public static Credentials read(CliContext context, @Nullable Path file) {
        List<Map<String, String>> places = new ArrayList<>();
        if (file != null) {
            places.add(CredentialsFile.read(file, NAMES, context::message));
        }
        places.add(context.environment());
        String usual = context.variable(FILE);
        if (usual != null) {
            places.add(CredentialsFile.read(Path.of(usual), NAMES, context::message));
        }
        return new Credentials(places);
    }

    /** Returns a copy with {@code place} before the others. */
    Credentials after(Map<String, String> place) {
        List<Map<String, String>> more = new ArrayList<>(places);
        more.add(0, place);
        return new Credentials(more);
    }

    /**
     * Returns the variables of {@code family} that are set in the first place that sets any of
     * them, without those that are blank; empty if no place does.
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
