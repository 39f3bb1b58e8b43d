package dev.trivet.cli;

import dev.trivet.ClientResources;
import dev.trivet.Enzoic;
import dev.trivet.Probely;
import dev.trivet.PushSecurity;
import dev.trivet.RateLimiter;
import dev.trivet.VendorClientBuilder;
import dev.trivet.redis.RedisRateLimiters;
import dev.trivet.sandbox.Sandbox;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Mixin: the vendors' clients. Each is created on demand, from the environment or a credentials
 * file.
 */
@Command
public final class VendorClients implements AutoCloseable {
    /**
     * The limit of a vendor that documents none: more requests than a command sends, so that the
     * limiter only shares pauses.
     */
    private static final int UNLIMITED_PER_SECOND = 1_000;

    private final CliContext context;
    private final GlobalOptions options;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private @Nullable ClientResources resources;
    private @Nullable Credentials credentials;
    private boolean sandbox;
    private @Nullable PushSecurity push;
    private @Nullable RedisRateLimiters rateLimiters;

    /** Creates the mixin. */
    VendorClients(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * Returns the keys, secrets, base URLs and the Redis of the rate limits. The files are read
     * once.
     */
    public Credentials credentials() {
        return credentials(context::message);
    }

    /** Returns the credentials like {@link #credentials()}; {@code warnings} receives warnings. */
    Credentials credentials(Consumer<String> warnings) {
        if (credentials == null) {
            credentials = Credentials.read(context, options, warnings);
        }
        return credentials;
    }

    /** Returns the configured or default base URL of {@code vendor}. */
    String baseUrl(VendorSettings vendor) {
        return of(vendor).getOrDefault(vendor.baseUrl(), vendor.defaultBaseUrl());
    }

    /** Returns whether the rate limits are shared with other processes. */
    boolean sharesRateLimits() {
        return redis() != null;
    }

    /**
     * Checks that the credentials of all {@code vendors} are set.
     *
     * @throws CommandException if any are missing; the message lists them
     */
    public void require(VendorSettings... vendors) {
        List<String> missing = new ArrayList<>();
        for (VendorSettings vendor : vendors) {
            List<String> names = new ArrayList<>(vendor.credentials());
            names.removeAll(of(vendor).keySet());
            missing.addAll(names);
        }
        if (!missing.isEmpty()) {
            throw new CommandException(
                    ExitCode.CREDENTIALS,
                    notSet(missing)
                            + (missing.size() == 1 ? " Set it" : " Set them")
                            + " in the environment or in a credentials file: see trivet help environment.");
        }
    }

    /** Returns the message about missing variables: {@code PUSH_API_KEY is not set.} */
    public static String notSet(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0) + " is not set."
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " are not set.";
    }

    /** Returns whether no variable of {@code vendors} is set, not even a base URL. */
    public boolean isUnset(VendorSettings... vendors) {
        for (VendorSettings vendor : vendors) {
            if (!of(vendor).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Starts a sandbox, which replaces all vendors for the rest of the command.
     *
     * @param employees the size of its organization
     */
    public void useSandbox(int employees) {
        Sandbox started =
                Sandbox.builder().employees(employees).clock(context.clock()).start();
        open.push(started::close);
        credentials = credentials()
                .withFirst(
                        "the embedded sandbox",
                        Map.of(
                                "PUSH_API_KEY", started.pushApiKey(),
                                "PUSH_BASE_URL", started.pushUrl(),
                                "ENZOIC_API_KEY", started.enzoicApiKey(),
                                "ENZOIC_API_SECRET", started.enzoicApiSecret(),
                                "ENZOIC_BASE_URL", started.enzoicUrl(),
                                "PROBELY_API_KEY", started.probelyApiKey(),
                                "PROBELY_BASE_URL", started.probelyUrl()));
        sandbox = true;
        push = null;
    }

    /** Returns whether a sandbox replaces the vendors. */
    public boolean isSandbox() {
        return sandbox;
    }

    /**
     * Returns the client of Push Security.
     *
     * @throws CommandException if its key is missing, or a variable is invalid
     */
    public PushSecurity push() {
        if (push == null) {
            push = createPush();
        }
        return push;
    }

    private PushSecurity createPush() {
        require(VendorSettings.PUSH);
        PushSecurity.Builder builder = PushSecurity.builder();
        setCredentials(VendorSettings.PUSH, () -> builder.apiKey(value(VendorSettings.PUSH, "PUSH_API_KEY")));
        return register(configure(builder, VendorSettings.PUSH, null).build());
    }

    /**
     * Creates a client of Enzoic.
     *
     * @throws CommandException if its key or secret is missing, or a variable is invalid
     */
    public Enzoic enzoic() {
        require(VendorSettings.ENZOIC);
        Enzoic.Builder builder = Enzoic.builder();
        setCredentials(
                VendorSettings.ENZOIC,
                () -> builder.credentials(
                        value(VendorSettings.ENZOIC, "ENZOIC_API_KEY"),
                        value(VendorSettings.ENZOIC, "ENZOIC_API_SECRET")));
        return register(configure(builder, VendorSettings.ENZOIC, null).build());
    }

    /**
     * Creates a client of Probely.
     *
     * @param baseUrl the base URL of a region, or null for the configured or default one
     * @throws CommandException if its key is missing, or a variable is invalid
     */
    public Probely probely(@Nullable String baseUrl) {
        require(VendorSettings.PROBELY);
        Probely.Builder builder = Probely.builder();
        setCredentials(VendorSettings.PROBELY, () -> builder.apiKey(value(VendorSettings.PROBELY, "PROBELY_API_KEY")));
        return register(configure(builder, VendorSettings.PROBELY, baseUrl).build());
    }

    private <B extends VendorClientBuilder<?, B>> B configure(
            B builder, VendorSettings vendor, @Nullable String baseUrl) {
        String url = baseUrl == null ? baseUrl(vendor) : baseUrl;
        try {
            builder.baseUrl(url);
        } catch (IllegalArgumentException e) {
            throw unusable(vendor.baseUrl(), ExitCode.USAGE, e);
        }
        // Lettuce and Netty are loaded only if they are used, because they almost double the CPU
        // time of a short command: see docs/scale.md.
        String redis = redis();
        if (redis != null) {
            builder.rateLimiter(rateLimiter(redis, vendor, url));
        }
        if (options.isDebug()) {
            builder.listener(new DebugListener(context));
        }
        return builder.clientResources(resources());
    }

    /** Returns the URI of the Redis that holds the rate limits, or null if they are not shared. */
    private @Nullable String redis() {
        String rateLimit = options.rateLimit();
        if (rateLimit == null) {
            return credentials().of(List.of(Credentials.RATE_LIMIT)).get(Credentials.RATE_LIMIT);
        }
        if (rateLimit.contains("@")) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--rate-limit must not contain a password, because other users of this machine can read it. Set "
                            + Credentials.RATE_LIMIT + " instead.");
        }
        return rateLimit;
    }

    private RateLimiter rateLimiter(String redis, VendorSettings vendor, String url) {
        if (rateLimiters == null) {
            RedisLog.disable();
            try {
                rateLimiters = RedisRateLimiters.builder(redis).build();
            } catch (IllegalArgumentException e) {
                throw unusable(
                        options.rateLimit() == null ? Credentials.RATE_LIMIT : "--rate-limit", ExitCode.USAGE, e);
            }
            open.addLast(rateLimiters::close);
        }
        String[] credential =
                vendor.credentials().stream().map(name -> value(vendor, name)).toArray(String[]::new);
        return vendor == VendorSettings.PUSH
                ? rateLimiters.pushSecurity(credential[0], url)
                : rateLimiters.create(url, UNLIMITED_PER_SECOND, UNLIMITED_PER_SECOND, credential);
    }

    /** Returns the resources that all clients share; they are closed last. */
    private ClientResources resources() {
        if (resources == null) {
            resources = ClientResources.create();
            open.addLast(resources);
        }
        return resources;
    }

    private static void setCredentials(VendorSettings vendor, Runnable setter) {
        try {
            setter.run();
        } catch (IllegalArgumentException e) {
            throw unusable(String.join(" or ", vendor.credentials()), ExitCode.CREDENTIALS, e);
        }
    }

    private static CommandException unusable(String names, int exitCode, IllegalArgumentException cause) {
        return new CommandException(exitCode, "Cannot use " + names + ": " + ErrorMessages.sentence(cause), cause);
    }

    private <T extends Closeable> T register(T client) {
        open.push(client);
        return client;
    }

    private Map<String, String> of(VendorSettings vendor) {
        return credentials().of(vendor.variables());
    }

    private String value(VendorSettings vendor, String name) {
        return Objects.requireNonNull(of(vendor).get(name), name);
    }

    /** Closes all clients, and the sandbox if it was started. */
    @Override
    public void close() {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The log of the Redis client, which would print hosts and ports to standard error: Netty does
     * not accept slf4j-nop, and uses java.util.logging instead.
     */
    private static final class RedisLog {
        /** Referenced, because java.util.logging discards the level of unused loggers. */
        private static final List<Logger> LOGGERS =
                List.of(Logger.getLogger("io.lettuce"), Logger.getLogger("io.netty"));

        static void disable() {
            LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }
}
