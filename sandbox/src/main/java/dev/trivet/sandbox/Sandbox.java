package dev.trivet.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import okhttp3.mockwebserver.MockWebServer;

/**
 * Push Security, Enzoic and Probely, simulated in process.
 *
 * <ul>
 *   <li>One HTTP server per vendor, on a free port of the loopback address only.
 *   <li>Stateful: what is subscribed, unsubscribed or changed stays so until {@link #close}.
 *   <li>Push Security's rate limit is kept strictly, on the clock of the builder. The other two document none.
 *   <li>Faults can be injected, and the journal tells what was asked and answered.
 *   <li>Safe for use by many threads.
 * </ul>
 *
 * <p>The servers' threads keep the JVM alive, so close it. MockWebServer's own log, which would show requests with hashes of
 * addresses, is turned off unless the level of the logger {@code okhttp3.mockwebserver.MockWebServer} has been set before.
 */
public final class Sandbox implements AutoCloseable {

    private final Organisation organisation;
    private final EnzoicService enzoic;
    private final ProbelyService probely;
    private final Journal journal = new Journal();
    private final Map<Vendor, VendorServer> servers = new EnumMap<>(Vendor.class);

    private Sandbox(Builder builder) {
        organisation = new Organisation(builder.seed, builder.employees);
        enzoic = new EnzoicService(builder.approvedDomains);
        probely = new ProbelyService(builder.seed);
        PushService push = new PushService(organisation, builder.clock);
        addServer(Vendor.PUSH, push);
        addServer(Vendor.ENZOIC, enzoic);
        addServer(Vendor.PROBELY, probely);
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns Push Security's base URL, without a slash at its end. */
    public String pushUrl() {
        return server(Vendor.PUSH).url();
    }

    /** Returns Enzoic's base URL, without a slash at its end. The same with {@code /v1} works too. */
    public String enzoicUrl() {
        return server(Vendor.ENZOIC).url();
    }

    /** Returns Probely's base URL, without a slash at its end. */
    public String probelyUrl() {
        return server(Vendor.PROBELY).url();
    }

    /** Returns the key with full access to Push Security. */
    public String pushApiKey() {
        return PushService.FULL_ACCESS_KEY;
    }

    /** Returns the key that may only read from Push Security. */
    public String pushReadOnlyApiKey() {
        return PushService.READ_ONLY_KEY;
    }

    /** Returns the user name for Enzoic's Basic authentication. */
    public String enzoicApiKey() {
        return EnzoicService.KEY;
    }

    /** Returns the password for Enzoic's Basic authentication. */
    public String enzoicApiSecret() {
        return EnzoicService.SECRET;
    }

    /** Returns the key for Probely, without the scheme {@code JWT}. */
    public String probelyApiKey() {
        return ProbelyService.KEY;
    }

    /** Returns the ids of the targets that Probely knows. */
    public List<String> probelyTargetIds() {
        return probely.targetIds();
    }

    /** Returns the organisation whose employees Push Security lists. */
    public Organisation organisation() {
        return organisation;
    }

    /** Returns the hashes that are subscribed at Enzoic, in lower case, the oldest subscription first. */
    public List<String> subscribedUsernameHashes() {
        return enzoic.users().subscriptions().all();
    }

    /** Returns the domains that are subscribed at Enzoic, in lower case, the oldest subscription first. */
    public List<String> subscribedDomains() {
        return enzoic.domains().subscriptions().all();
    }

    /** Returns the journal of all three vendors. */
    public Journal journal() {
        return journal;
    }

    /** Makes something go wrong at a vendor. */
    public void inject(Vendor vendor, Fault fault) {
        server(vendor).faults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** Takes back the faults that a vendor has still to show. */
    public void clearFaults(Vendor vendor) {
        server(vendor).faults().clear();
    }

    /**
     * Stops the three servers. A second call does nothing.
     *
     * @throws UncheckedIOException if a server does not stop; the others have been stopped all the same
     */
    @Override
    public void close() {
        IOException failure = null;
        for (VendorServer server : servers.values()) {
            try {
                server.close();
            } catch (IOException notStopped) {
                failure = notStopped;
            }
        }
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addServer(Vendor vendor, VendorService service) {
        servers.put(vendor, new VendorServer(vendor, service, journal));
    }

    private VendorServer server(Vendor vendor) {
        return Objects.requireNonNull(servers.get(vendor), "vendor");
    }

    private void start() {
        silenceRequestLog();
        try {
            for (VendorServer server : servers.values()) {
                server.start();
            }
        } catch (IOException notStarted) {
            close();
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void silenceRequestLog() {
        Logger logger = Logger.getLogger(MockWebServer.class.getName());
        if (logger.getLevel() == null) {
            logger.setLevel(Level.OFF);
        }
    }

    /** Configures a {@link Sandbox}. */
    public static final class Builder {

        private int employees = 250;
        private long seed;
        private Clock clock = Clock.systemUTC();
        private Set<String> approvedDomains = Set.of("example.com", "example.org");

        private Builder() {}

        /** Sets how many employees the organisation has, from 10 to 1,000,000. By default 250. */
        public Builder employees(int number) {
            employees = number;
            return this;
        }

        /** Sets what the organisation is computed from: the same seed gives the same employees. By default 0. */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** Sets the clock of the rate limit. By default the system's. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /** Sets the domains that may be subscribed at Enzoic. By default example.com and example.org. */
        public Builder approvedDomains(String... domains) {
            approvedDomains = Arrays.stream(domains)
                    .map(domain -> domain.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Starts the three servers.
         *
         * @throws IllegalArgumentException if the number of employees is out of range
         * @throws UncheckedIOException if a server cannot be started
         */
        public Sandbox start() {
            Sandbox sandbox = new Sandbox(this);
            sandbox.start();
            return sandbox;
        }
    }
}
