package dev.trivet.sandbox;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.enzoic.EnzoicService;
import dev.trivet.sandbox.fault.FaultQueue;
import dev.trivet.sandbox.probely.ProbelyService;
import dev.trivet.sandbox.push.PushService;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.SandboxServer;
import dev.trivet.sandbox.spec.SpecValidator;
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
import okhttp3.tls.HeldCertificate;

/**
 * Push Security, Enzoic and Probely, simulated on a local HTTP server.
 *
 * <ul>
 *   <li>One server, by default on a free port of the loopback address, with a path prefix per
 *       vendor.
 *   <li>Stateful: subscriptions and changes are kept until {@link #reset} or {@link #close}.
 *   <li>Push Security's rate limit is enforced, on the builder's clock. The other vendors document
 *       none.
 *   <li>Faults can be injected, and a journal records requests and responses.
 *   <li>Safe for use by multiple threads.
 * </ul>
 *
 * <p>The server's threads keep the JVM running until the sandbox is closed.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().employees(100).start();
 *         PushSecurity push = PushSecurity.builder()
 *                 .apiKey(sandbox.pushApiKey())
 *                 .baseUrl(sandbox.pushUrl())
 *                 .build()) {
 *     push.employees().list();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

    private final Organization organization;
    private final Clock clock;
    private final Set<String> approvedDomains;
    private final long seed;
    private final Journal journal = new Journal();
    private final SpecViolations violations = new SpecViolations();
    private final SpecValidator validator;
    private final Map<Vendor, VendorEndpoint> endpoints = new EnumMap<>(Vendor.class);
    private final SandboxServer server;
    private final ProbelyService probely;
    private volatile EnzoicService enzoic;

    /**
     * Sends each alert at most once: without a connection pool, OkHttp does not repeat requests.
     */
    private final OkHttpClient alertSender = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private Sandbox(Builder builder) {
        organization = new Organization(builder.seed, builder.employees);
        clock = builder.clock;
        approvedDomains = builder.approvedDomains;
        seed = builder.seed;
        validator = builder.strict ? SpecValidator.create() : SpecValidator.NONE;
        server = new SandboxServer(builder.host, builder.https);
        enzoic = newEnzoic();
        probely = new ProbelyService(seed);
        mount(Vendor.PUSH, newPush(), builder);
        mount(Vendor.ENZOIC, enzoic, builder);
        mount(Vendor.PROBELY, probely, builder);
        if (builder.adminApi) {
            server.mount(AdminApi.PREFIX, new AdminApi(this)::handle);
        }
    }

    private void mount(Vendor vendor, RestService service, Builder builder) {
        FaultQueue<Fault> faults =
                new FaultQueue<>(builder.faultSeed ^ vendor.name().hashCode());
        VendorEndpoint endpoint =
                new VendorEndpoint(vendor, service, journal, faults, builder.latency, validator, violations);
        endpoints.put(vendor, endpoint);
        server.mount(vendor.prefix(), endpoint::handle);
    }

    private PushService newPush() {
        return new PushService(organization, clock);
    }

    private EnzoicService newEnzoic() {
        return new EnzoicService(approvedDomains, alertSender, clock, seed, this::validateAlert);
    }

    private void validateAlert(Request alert) {
        validator.validate(
                SpecValidator.EXPOSURE_ALERT,
                alert,
                null,
                (rule, location) -> violations.add(
                        new SpecViolation(Vendor.ENZOIC, EnzoicService.ALERT_OPERATION, rule, location)));
    }

    private VendorEndpoint endpoint(Vendor vendor) {
        return Objects.requireNonNull(endpoints.get(vendor), "vendor");
    }

    /** Returns a builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the URL of the server, without a trailing slash. The vendors' base URLs start with
     * it.
     */
    public String url() {
        return server.url();
    }

    /** Returns Push Security's base URL, without a trailing slash. */
    public String pushUrl() {
        return url() + Vendor.PUSH.prefix();
    }

    /** Returns Enzoic's base URL, without a trailing slash. {@code /v1} can be appended. */
    public String enzoicUrl() {
        return url() + Vendor.ENZOIC.prefix();
    }

    /** Returns Probely's base URL, without a trailing slash. */
    public String probelyUrl() {
        return url() + Vendor.PROBELY.prefix();
    }

    /** Returns Push Security's API key with full access. */
    public String pushApiKey() {
        return PushService.FULL_ACCESS_KEY;
    }

    /** Returns Push Security's read-only API key. */
    public String pushReadOnlyApiKey() {
        return PushService.READ_ONLY_KEY;
    }

    /** Returns Enzoic's API key, the user name of its Basic credentials. */
    public String enzoicApiKey() {
        return EnzoicService.KEY;
    }

    /** Returns Enzoic's API secret, the password of its Basic credentials. */
    public String enzoicApiSecret() {
        return EnzoicService.SECRET;
    }

    /** Returns Probely's API key, without the scheme {@code JWT}. */
    public String probelyApiKey() {
        return ProbelyService.KEY;
    }

    /**
     * Returns the server's certificate, which clients must trust. It is generated and self-signed.
     *
     * @throws IllegalStateException if the sandbox uses plain HTTP
     */
    public X509Certificate certificate() {
        return heldCertificate().certificate();
    }

    /**
     * Returns the server's certificate as PEM, for instance for {@code curl --cacert}.
     *
     * @throws IllegalStateException if the sandbox uses plain HTTP
     */
    public String certificatePem() {
        return heldCertificate().certificatePem();
    }

    private HeldCertificate heldCertificate() {
        HeldCertificate certificate = server.certificate();
        if (certificate == null) {
            throw new IllegalStateException("The sandbox uses plain HTTP. Call https() on its builder.");
        }
        return certificate;
    }

    /**
     * Returns the organization's initial employees, in the order in which Push Security lists
     * them. The list is unmodifiable, and its elements are computed on access.
     */
    public List<SandboxEmployee> employees() {
        return SandboxEmployee.listOf(organization);
    }

    /** Returns the hashes subscribed at Enzoic, in lower case, the oldest subscription first. */
    public List<String> subscribedUsernameHashes() {
        return enzoic.subscribedUsernameHashes();
    }

    /** Returns the domains subscribed at Enzoic, in lower case, the oldest subscription first. */
    public List<String> subscribedDomains() {
        return enzoic.subscribedDomains();
    }

    /** Returns the IDs of Probely's targets. */
    public List<String> probelyTargetIds() {
        return probely.targetIds();
    }

    /** Returns the journal of all vendors. */
    public Journal journal() {
        return journal;
    }

    /**
     * Injects a fault.
     *
     * @throws IllegalArgumentException if the fault is limited to an operation that the vendor does
     *     not have
     */
    public void inject(Vendor vendor, Fault fault) {
        VendorEndpoint endpoint = endpoint(vendor);
        endpoint.requireKnownOperation(Objects.requireNonNull(fault, "fault"));
        endpoint.inject(fault);
    }

    /**
     * Injects all faults of a plan.
     *
     * @throws IllegalArgumentException if a fault is limited to an operation that its vendor does
     *     not have; in that case no fault is injected
     */
    public void inject(FaultPlan plan) {
        plan.entries().forEach(entry -> endpoint(entry.vendor()).requireKnownOperation(entry.fault()));
        plan.entries().forEach(entry -> inject(entry.vendor(), entry.fault()));
    }

    /** Removes all faults of a vendor. */
    public void clearFaults(Vendor vendor) {
        endpoint(vendor).clearFaults();
    }

    /**
     * Registers the webhook for Enzoic's alerts, replacing the previous one.
     *
     * @param url the URL that alerts are posted to
     * @param key the user name of the Basic credentials that are sent with each alert
     * @param secret their password
     * @throws IllegalArgumentException if the URL is not HTTP or HTTPS, the key or the secret is
     *     empty, or the key contains a colon
     */
    public void webhook(String url, String key, String secret) {
        enzoic.registerWebhook(url, key, secret);
    }

    /**
     * Simulates a breach that exposes an address. If the hash of the address, or its domain, is
     * subscribed at Enzoic, an alert is posted to the webhook before this method returns (Exposure
     * Alerts Service API, Webhooks).
     *
     * @param address the address; case and surrounding white space are ignored
     * @throws IllegalArgumentException if the address is blank
     */
    public AlertOutcome expose(String address) {
        String exposed = address.strip();
        if (exposed.isEmpty()) {
            throw new IllegalArgumentException("The address must not be blank.");
        }
        EnzoicService service = enzoic;
        if (!service.isSubscribed(exposed)) {
            return new AlertOutcome(AlertOutcome.Kind.NOT_SUBSCRIBED, 0);
        }
        if (!service.hasWebhook()) {
            return new AlertOutcome(AlertOutcome.Kind.NO_WEBHOOK, 0);
        }
        int status = service.sendAlert(exposed);
        return new AlertOutcome(status == 0 ? AlertOutcome.Kind.FAILED : AlertOutcome.Kind.RESPONDED, status);
    }

    /**
     * Returns the violations of the OpenAPI documents that were not taken yet, the oldest first.
     * There are none unless the sandbox is {@linkplain Builder#strict strict}.
     */
    public List<SpecViolation> specViolations() {
        return violations.all();
    }

    /**
     * Returns {@link #specViolations} and removes them, for tests that violate a document on
     * purpose.
     */
    public List<SpecViolation> takeSpecViolations() {
        return violations.take();
    }

    /**
     * Removes all violations.
     *
     * @throws AssertionError if there were any; the message lists them
     */
    void requireNoSpecViolations() {
        violations.requireNone();
    }

    /**
     * Resets all state: changes at the vendors, the journal, faults and the webhook. Violations
     * remain until they are taken.
     */
    public void reset() {
        enzoic = newEnzoic();
        endpoint(Vendor.PUSH).serve(newPush());
        endpoint(Vendor.ENZOIC).serve(enzoic);
        endpoints.values().forEach(VendorEndpoint::clearFaults);
        journal.clear();
    }

    /**
     * Stops the server. A second call has no effect.
     *
     * @throws UncheckedIOException if the server cannot be stopped
     * @throws AssertionError if there are violations that were not taken; the server is stopped
     *     anyway
     */
    @Override
    public void close() {
        // A server thread that sends a test alert would otherwise wait for the webhook's response.
        alertSender.dispatcher().cancelAll();
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
        requireNoSpecViolations();
    }

    /** Configures and starts a {@link Sandbox}. A builder can start several sandboxes. */
    public static final class Builder {

        private int employees = 250;
        private long seed;
        private Clock clock = Clock.systemUTC();
        private Set<String> approvedDomains = Set.of("example.com", "example.org");
        private InetAddress host = InetAddress.getLoopbackAddress();
        private int port;
        private boolean https;
        private boolean adminApi;
        private boolean strict;
        private long faultSeed;
        private Duration latency = Duration.ZERO;

        private Builder() {}

        /** Sets the number of employees, from 10 to 1,000,000. The default is 250. */
        public Builder employees(int number) {
            employees = number;
            return this;
        }

        /**
         * Sets the seed of all data: the same seed produces the same employees. The default is 0.
         */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /** Sets the clock of the rate limit and of alerts. The default is the system clock. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * Sets the domains that can be subscribed at Enzoic. The default is example.com and
         * example.org.
         */
        public Builder approvedDomains(String... domains) {
            approvedDomains = Arrays.stream(domains)
                    .map(domain -> domain.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            return this;
        }

        /**
         * Sets the address to listen on. The default is the loopback address, which other machines
         * cannot reach. The sandbox's keys are public, so they do not protect it on other
         * addresses.
         */
        public Builder host(InetAddress address) {
            host = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Sets the port to listen on. The default is 0: any free port.
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

        /**
         * Serves HTTPS instead of HTTP, with the certificate that {@link Sandbox#certificate}
         * returns.
         */
        public Builder https() {
            https = true;
            return this;
        }

        /**
         * Validates requests, responses and alerts against the OpenAPI documents. {@link
         * Sandbox#specViolations} returns the violations, and {@link Sandbox#close} throws if any
         * were not taken. Responses that a fault changes are not validated.
         *
         * <p>Requires {@code com.atlassian.oai:swagger-request-validator-core}, which is not a
         * dependency of this module.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Serves the admin API under {@code /sandbox}, for programs in other languages. The
         * module's REFERENCE.md describes it.
         */
        public Builder adminApi() {
            adminApi = true;
            return this;
        }

        /** Sets the seed of {@link Fault#withChance}. The default is 0. */
        public Builder faultSeed(long number) {
            faultSeed = number;
            return this;
        }

        /**
         * Delays every response of the vendors. The default is zero. Delays end when the sandbox is
         * closed.
         *
         * @throws IllegalArgumentException if the delay is negative
         */
        public Builder latency(Duration delay) {
            latency = Fault.requireNotNegative("latency", delay);
            return this;
        }

        /**
         * Starts a sandbox.
         *
         * @throws IllegalArgumentException if the number of employees is out of range
         * @throws IllegalStateException if the sandbox is strict and the validator is not on the
         *     class path
         * @throws UncheckedIOException if the server cannot be started, for instance because the
         *     port is in use
         */
        public Sandbox start() {
            Sandbox sandbox = new Sandbox(this);
            try {
                sandbox.server.start(port);
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted.getMessage(), notStarted);
            }
            return sandbox;
        }
    }
}
