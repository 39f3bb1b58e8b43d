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
 * Keys, secrets, base URLs and the Redis of the rate limits from three sources, in this order: the
 * file of {@code --credentials}, the environment, and the file of {@code TRIVET_CREDENTIALS}.
 *
 * <p>All variables of a vendor come from one source, so that a key is never sent to a base URL from
 * another source.
 */
public final class Credentials {
    /** The key that Enzoic sends to a webhook. */
    public static final String WEBHOOK_KEY = "ENZOIC_WEBHOOK_KEY";

    /** The secret of {@link #WEBHOOK_KEY}. */
    public static final String WEBHOOK_SECRET = "ENZOIC_WEBHOOK_SECRET";

    /** The Redis that holds the rate limits. */
    static final String RATE_LIMIT = "TRIVET_RATE_LIMIT";

    private static final String DEFAULT_FILE = "TRIVET_CREDENTIALS";
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(WEBHOOK_KEY, WEBHOOK_SECRET, RATE_LIMIT),
                    Stream.of(VendorSettings.values()).flatMap(vendor -> vendor.variables().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Map<String, String>> sources;

    private Credentials(List<Map<String, String>> sources) {
        this.sources = sources;
    }

    /**
     * Reads the files, and prints warnings about them.
     *
     * @param file the file of {@code --credentials}, or null
     * @throws CommandException if a file cannot be read
     */
    public static Credentials read(CliContext context, @Nullable Path file) {
        List<Map<String, String>> sources = new ArrayList<>();
        if (file != null) {
            sources.add(CredentialsFile.read(file, NAMES, context::message));
        }
        sources.add(context.environment());
        String defaultFile = context.variable(DEFAULT_FILE);
        if (defaultFile != null) {
            sources.add(CredentialsFile.read(Path.of(defaultFile), NAMES, context::message));
        }
        return new Credentials(sources);
    }

    /** Returns a copy in which {@code source} precedes the other sources. */
    Credentials withFirst(Map<String, String> source) {
        List<Map<String, String>> all = new ArrayList<>(sources);
        all.add(0, source);
        return new Credentials(all);
    }

    /**
     * Returns the variables in {@code names} from the first source that sets at least one of them.
     * Blank values count as not set. The map is empty if no source sets any.
     */
    public Map<String, String> of(Collection<String> names) {
        for (Map<String, String> source : sources) {
            Map<String, String> found = new HashMap<>(source);
            found.keySet().retainAll(names);
            found.values().removeIf(String::isBlank);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }
}
