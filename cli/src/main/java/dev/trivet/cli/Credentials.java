package dev.trivet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys, secrets, base URLs and the Redis of the rate limits from three sources, in this order: the
 * file of {@code --credentials} or {@code --profile}, the environment, and the file of {@code
 * TRIVET_CREDENTIALS} or, without that variable, the default credentials file if it exists.
 *
 * <p>All variables of a vendor come from one source, so that a key is never sent to a base URL from
 * another source.
 */
public final class Credentials {
    /** The key that Enzoic sends to a webhook. */
    public static final String WEBHOOK_KEY = "ENZOIC_WEBHOOK_KEY";

    /** The secret of {@link #WEBHOOK_KEY}. */
    public static final String WEBHOOK_SECRET = "ENZOIC_WEBHOOK_SECRET";

    /** The URI of the Redis that holds the rate limits. */
    static final String RATE_LIMIT = "TRIVET_RATE_LIMIT";

    /**
     * The URL of a sandbox. No command uses it, but the files that {@code sandbox --env-file}
     * writes contain it.
     */
    private static final String SANDBOX_URL = "SANDBOX_URL";

    private static final String FILE_VARIABLE = "TRIVET_CREDENTIALS";
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(WEBHOOK_KEY, WEBHOOK_SECRET, RATE_LIMIT, SANDBOX_URL),
                    Stream.of(VendorSettings.values()).flatMap(vendor -> vendor.variables().stream()))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Source> sources;

    private Credentials(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Reads the files.
     *
     * @param warnings receives warnings about them
     * @throws CommandException if a file cannot be read, or the options are invalid
     */
    static Credentials read(CliContext context, GlobalOptions options, Consumer<String> warnings) {
        List<Source> sources = new ArrayList<>();
        Path file = options.credentials();
        String profile = options.profile();
        if (file != null && profile != null) {
            throw new CommandException(ExitCode.USAGE, "--credentials and --profile are mutually exclusive.");
        }
        if (file != null) {
            sources.add(file(file, warnings));
        } else if (profile != null) {
            sources.add(file(profile(profile, context), warnings));
        }
        sources.add(new Source("the environment", context.environment()));
        String configuredFile = context.variable(FILE_VARIABLE);
        Path defaultFile = defaultFile(context);
        if (configuredFile != null) {
            sources.add(file(Path.of(configuredFile), warnings));
        } else if (defaultFile != null && Files.exists(defaultFile)) {
            sources.add(file(defaultFile, warnings));
        }
        return new Credentials(sources);
    }

    private static Source file(Path file, Consumer<String> warnings) {
        return new Source(file.toString(), CredentialsFile.read(file, NAMES, warnings));
    }

    /**
     * Returns the default credentials file, or null if none of {@code XDG_CONFIG_HOME}, {@code
     * APPDATA} and {@code HOME} is set.
     */
    static @Nullable Path defaultFile(CliContext context) {
        String configuration = context.variable("XDG_CONFIG_HOME");
        String windows = context.variable("APPDATA");
        String home = context.variable("HOME");
        Path directory = configuration != null
                ? Path.of(configuration)
                : windows != null ? Path.of(windows) : home != null ? Path.of(home, ".config") : null;
        return directory == null ? null : directory.resolve("trivet").resolve("credentials");
    }

    private static Path profile(String name, CliContext context) {
        if (!PROFILE.matcher(name).matches()) {
            throw new CommandException(
                    ExitCode.USAGE, "--profile must consist of at most 64 letters, digits, hyphens and underscores.");
        }
        Path defaultFile = defaultFile(context);
        if (defaultFile == null) {
            throw new CommandException(ExitCode.USAGE, "--profile requires HOME or XDG_CONFIG_HOME to be set.");
        }
        return defaultFile.resolveSibling(defaultFile.getFileName() + "." + name);
    }

    /** Returns a copy in which {@code source}, called {@code name}, precedes the other sources. */
    Credentials withFirst(String name, Map<String, String> source) {
        List<Source> all = new ArrayList<>(sources);
        all.add(0, new Source(name, source));
        return new Credentials(all);
    }

    /**
     * Returns the variables in {@code names} from the first source that sets at least one of them.
     * Blank values count as not set. The map is empty if no source sets any.
     */
    public Map<String, String> of(Collection<String> names) {
        return source(names).variables();
    }

    /** Returns the source of {@link #of}: its name, and its variables in {@code names}. */
    Source source(Collection<String> names) {
        for (Source source : sources) {
            Map<String, String> found = new HashMap<>(source.variables());
            found.keySet().retainAll(names);
            found.values().removeIf(String::isBlank);
            if (!found.isEmpty()) {
                return new Source(source.name(), found);
            }
        }
        return new Source("", Map.of());
    }

    /** A source of variables: a file or the environment. */
    record Source(String name, Map<String, String> variables) {
        /** Omits the values, which may be secret. */
        @Override
        public String toString() {
            return name + variables.keySet();
        }
    }
}
