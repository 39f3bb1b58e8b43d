package dev.trivet.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Push Security, Enzoic and Probely, simulated in process.
 *
 * <ul>
 *   <li>One server, by default on a free port of the loopback address, with a path prefix for each vendor.
 *   <li>Stateful: what is subscribed, unsubscribed or changed stays so until {@link #reset} or {@link #close}.
 *   <li>Push Security's rate limit is kept strictly, on the clock of the builder. The other two document none.
 *   <li>Faults can be injected, and the journal tells what was asked and answered.
 *   <li>Safe for use by many threads.
 * </ul>
 *
 * <p>The server's threads keep the JVM alive, so close it.
 */
public final class Sandbox implements AutoCloseable {

    private final Organisation organisation;
    private final ProbelyService probely;
    private final Clock clock;
    private final Set<String> approvedDomains;
    private final long seed;
    /** Keeps no connections, so that an alert is posted once or not at all. */
    private final OkHttpClient alertSender = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private final Journal journal = new Journal();
    private final Deviations deviations = new Deviations();
    private final Inspector inspector;
    private final Map<Vendor, VendorEndpoint> endpoints = new EnumMap<>(Vendor.class);
    private final @Nullable ServerCertificate certificate;
    private final SandboxServer server;
    private volatile EnzoicService enzoic;

    private Sandbox(Builder builder) {
        organisation = new Organisation(builder.seed, builder.employees);
        probely = new ProbelyService(builder.seed);
        clock = builder.clock;
        approvedDomains = builder.approvedDomains;
        seed = builder.seed;
        inspector = builder.strict ? Inspector.strict() : Inspector.NONE;
        enzoic = newEnzoic();
        certificate = builder.https ? ServerCertificate.forHost(builder.host) : null;
        server = new SandboxServer(builder.host, certificate);
        mount(Vendor.PUSH, newPush(), builder);
        mount(Vendor.ENZOIC, enzoic, builder);
        mount(Vendor.PROBELY, probely, builder);
        if (builder.controls) {
            server.mount(Controls.PREFIX, new Controls(this));
        }
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the URL of the server, without a slash at its end. The vendors' base URLs begin with it. */
    public String url() {
        return server.url();
    }

    /** Returns Push Security's base URL, without a slash at its end. */
    public String pushUrl() {
        return url() + Vendor.PUSH.prefix();
    }

    /** Returns Enzoic's base URL, without a slash at its end. The same with {@code /v1} works too. */
    public String enzoicUrl() {
        return url() + Vendor.ENZOIC.prefix();
    }

    /** Returns Probely's base URL, without a slash at its end. */
    public String probelyUrl() {
        return url() + Vendor.PROBELY.prefix();
    }

    /**
     * Returns the certificate of the server, for a client to trust. It is made at the start and signed by itself.
     *
     * @throws IllegalStateException if the sandbox speaks plain HTTP
     */
    public X509Certificate certificate() {
        return serverCertificate().certificate();
    }

    /**
     * Returns the certificate of the server as PEM, for instance for {@code curl --cacert}.
     *
     * @throws IllegalStateException if the sandbox speaks plain HTTP
     */
    public String certificatePem() {
        return serverCertificate().pem();
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

    /**
     * Makes something go wrong at a vendor.
     *
     * @throws IllegalArgumentException if the fault concerns an operation that the vendor does not have
     */
    public void inject(Vendor vendor, Fault fault) {
        VendorEndpoint endpoint = endpoint(vendor);
        endpoint.requireKnown(Objects.requireNonNull(fault, "fault"));
        endpoint.faults().add(fault);
    }

    /**
     * Makes everything go wrong that a plan holds.
     *
     * @throws IllegalArgumentException if a fault concerns an operation that its vendor does not have; then none is injected
     */
    public void inject(FaultPlan plan) {
        plan.entries().forEach(entry -> endpoint(entry.vendor()).requireKnown(entry.fault()));
        plan.entries().forEach(entry -> inject(entry.vendor(), entry.fault()));
    }

    /** Takes back the faults that a vendor has still to show. */
    public void clearFaults(Vendor vendor) {
        endpoint(vendor).faults().clear();
    }

    /**
     * Registers the webhook that Enzoic's alerts are posted to, in place of the one before.
     *
     * @param url where the alerts go
     * @param key the user name of the Basic credentials that come with each alert
     * @param secret their password
     * @throws IllegalArgumentException if the URL is not HTTP or HTTPS, or the credentials cannot be sent as Basic credentials
     */
    public void webhook(String url, String key, String secret) {
        enzoic.alerts().register(url, key, secret);
    }

    /**
     * Exposes somebody's credentials: if the address or its domain is subscribed at Enzoic, an alert is posted to the webhook
     * before this returns (Exposure Alerts Service API, Webhooks).
     *
     * @param address the address as a breach may hold it; capitals and surrounding white space make no difference
     * @throws IllegalArgumentException if the address is blank
     */
    public AlertOutcome expose(String address) {
        return enzoic.expose(address);
    }

    /**
     * Returns what deviated from the OpenAPI documents and was not taken yet, the oldest first. Empty unless the sandbox is
     * {@linkplain Builder#strict strict}.
     */
    public List<Deviation> deviations() {
        return deviations.all();
    }

    /** Returns the same as {@link #deviations} and forgets it: for tests that deviate on purpose. */
    public List<Deviation> takeDeviations() {
        return deviations.take();
    }

    /**
     * Takes the deviations.
     *
     * @throws AssertionError if there are any; the message names them
     */
    void requireNoDeviations() {
        deviations.requireNone();
    }

    /**
     * Forgets all that happened since the start: what the vendors were told, the journal, faults and the webhook. Deviations stay
     * until they are taken.
     */
    public void reset() {
        enzoic = newEnzoic();
        endpoint(Vendor.PUSH).serve(newPush());
        endpoint(Vendor.ENZOIC).serve(enzoic);
        for (Vendor vendor : Vendor.values()) {
            clearFaults(vendor);
        }
        journal.clear();
    }

    /**
     * Stops the server. A second call does nothing.
     *
     * @throws UncheckedIOException if the server does not stop
     * @throws AssertionError if there are deviations that were not taken; the server has been stopped all the same
     */
    @Override
    public void close() {
        // A test alert is sent by a thread of the server, which would wait for it.
        alertSender.dispatcher().cancelAll();
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
        requireNoDeviations();
    }

    private PushService newPush() {
        return new PushService(organisation, clock);
    }

    private EnzoicService newEnzoic() {
        return new EnzoicService(approvedDomains, new ExposureAlerts(alertSender, clock, seed, this::inspect));
    }

    private void inspect(Request alert) {
        deviations.add(inspector.inspect(Vendor.ENZOIC, ExposureAlerts.OPERATION, alert, null));
    }

    private void mount(Vendor vendor, VendorService service, Builder builder) {
        Faults faults = new Faults(builder.faultSeed ^ vendor.name().hashCode());
        VendorEndpoint endpoint =
                new VendorEndpoint(vendor, service, journal, faults, builder.latency, inspector, deviations);
        endpoints.put(vendor, endpoint);
        server.mount(vendor.prefix(), endpoint);
    }

    private VendorEndpoint endpoint(Vendor vendor) {
        return Objects.requireNonNull(endpoints.get(vendor), "vendor");
    }

    private ServerCertificate serverCertificate() {
        if (certificate == null) {
            throw new IllegalStateException("The sandbox speaks plain HTTP. Ask its builder for https().");
        }
        return certificate;
    }

    private void start(int port) {
        try {
            server.start(port);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted.getMessage(), notStarted);
        }
    }

    /** Configures a {@link Sandbox}. */
    public static final class Builder {

        private int employees = 250;
        private long seed;
        private Clock clock = Clock.systemUTC();
        private Set<String> approvedDomains = Set.of("example.com", "example.org");
        private InetAddress host = InetAddress.getLoopbackAddress();
        private int port;
        private boolean https;
        private boolean controls;
        private boolean strict;
        private long faultSeed;
        private Duration latency = Duration.ZERO;

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

        /** Sets the clock of the rate limit and of the alerts' dates. By default the system's. */
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
         * Sets the address to listen on. By default the loopback address: nobody else can reach the sandbox. With the wildcard
         * address everybody can who reaches the machine, and the sandbox's keys are no secrets.
         */
        public Builder host(InetAddress address) {
            host = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets the port to listen on. By default 0: any free one.
         *
         * @throws IllegalArgumentException if the number is not from 0 to 65535
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("port must be from 0 to 65535: " + number);
            }
            port = number;
            return this;
        }

        /** Speaks HTTPS instead of HTTP, with a certificate that {@link Sandbox#certificate} returns. */
        public Builder https() {
            https = true;
            return this;
        }

        /**
         * Compares every request, every answer and every alert with the OpenAPI documents. What deviates is collected, and {@link
         * Sandbox#close} throws if somebody did not take it. Answers that a fault spoils are not compared.
         *
         * <p>It needs {@code com.atlassian.oai:swagger-request-validator-core}, which this module does not bring.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Serves paths under {@code /sandbox}, with which a program in any language injects faults, reads the journal and exposes
         * addresses. By default there are none. The module's README lists them.
         */
        public Builder controls() {
            controls = true;
            return this;
        }

        /** Sets what the chances of faults are drawn from: the same seed gives the same draws. By default 0. */
        public Builder faultSeed(long number) {
            faultSeed = number;
            return this;
        }

        /**
         * Keeps every answer of the vendors back for some time. By default none. The waits end when the sandbox is closed.
         *
         * @throws IllegalArgumentException if the time is negative
         */
        public Builder latency(Duration time) {
            latency = Durations.notNegative("latency", time);
            return this;
        }

        /**
         * Starts the server.
         *
         * @throws IllegalArgumentException if the number of employees is out of range
         * @throws IllegalStateException if it is to be strict and the validator is not on the class path
         * @throws UncheckedIOException if the server cannot be started, for instance because the port is in use
         */
        public Sandbox start() {
            Sandbox sandbox = new Sandbox(this);
            sandbox.start(port);
            return sandbox;
        }
    }
}
