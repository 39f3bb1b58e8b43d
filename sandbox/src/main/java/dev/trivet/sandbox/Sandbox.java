package dev.trivet.sandbox;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.enzoic.EnzoicService;
import dev.trivet.sandbox.fault.FaultQueue;
import dev.trivet.sandbox.probely.ProbelyService;
import dev.trivet.sandbox.push.PushService;
import dev.trivet.sandbox.server.Request;
import dev.trivet.sandbox.server.Response;
import dev.trivet.sandbox.server.RestService;
import dev.trivet.sandbox.server.SandboxServer;
import dev.trivet.sandbox.spec.SpecValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Push Security, Enzoic and Probely, simulated on a local HTTP server.
 *
 * <ul>
 *   <li>One server, by default on a free port of the loopback address, with a path prefix per
 *       vendor.
 *   <li>Stateful: subscriptions and changes are kept until {@link #reset} or {@link #close}.
 *       {@link #organization(OrganizationPlan)} discards changes at Push Security.
 *   <li>The organization is generated, arranged, or both.
 *   <li>Push Security's rate limit is enforced, on the builder's clock. The other vendors do not
 *       document a rate limit.
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

    private final Builder initial;
    private final SandboxClock clock;
    private final Journal journal = new Journal();
    private final SpecViolations violations = new SpecViolations();
    private final Map<Vendor, VendorEndpoint> endpoints = new EnumMap<>(Vendor.class);
    private final SandboxServer server;
    private final ProbelyService probely;
    private volatile Organization organization;
    private volatile OrganizationPlan plan;
    private volatile Set<String> approvedDomains;
    private volatile RateLimit rateLimit;
    private volatile SpecValidator validator;
    private volatile PushService push;
    private volatile EnzoicService enzoic;

    /**
     * Sends each alert at most once: otherwise, OkHttp would repeat it after a connection failure,
     * and after status 503 with {@code Retry-After: 0}. Connections are not reused, because an
     * alert fails on a connection that the webhook has closed.
     */
    private final OkHttpClient alertSender = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .addNetworkInterceptor(chain -> chain.proceed(chain.request())
                    .newBuilder()
                    .removeHeader("Retry-After")
                    .build())
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    private Sandbox(Builder builder) {
        initial = builder.copy();
        clock = new SandboxClock(builder.clock);
        plan = initial.organization();
        organization = newOrganization(plan);
        approvedDomains = initial.approvedDomains;
        rateLimit = initial.rateLimit;
        validator = newValidator(initial.strict);
        server = new SandboxServer(builder.host, builder.https);
        push = limited(new PushService(organization, clock), rateLimit);
        enzoic = newEnzoic();
        probely = new ProbelyService(builder.seed);
        mount(Vendor.PUSH, push);
        mount(Vendor.ENZOIC, enzoic);
        mount(Vendor.PROBELY, probely);
        if (builder.adminApi) {
            AdminApi adminApi = new AdminApi(this);
            server.mount(AdminApi.PREFIX, adminApi::handle);
            server.mount("/", adminApi::handlePage);
        }
    }

    private void mount(Vendor vendor, RestService service) {
        FaultQueue<Fault> faults =
                new FaultQueue<>(initial.faultSeed ^ vendor.name().hashCode());
        VendorEndpoint endpoint =
                new VendorEndpoint(vendor, service, journal, faults, initial.latency, this::validate, violations);
        endpoints.put(vendor, endpoint);
        server.mount(vendor.prefix(), endpoint::handle);
    }

    private void validate(
            String document, Request request, @Nullable Response response, BiConsumer<String, String> consumer) {
        validator.validate(document, request, response, consumer);
    }

    private Organization newOrganization(OrganizationPlan newPlan) {
        return new Organization(initial.seed, newPlan.generatedEmployees(), newPlan.document());
    }

    private static SpecValidator newValidator(boolean strict) {
        return strict ? SpecValidator.create() : SpecValidator.NONE;
    }

    private static PushService limited(PushService service, RateLimit limit) {
        if (limit.enabled()) {
            service.limitRate(limit.perSecond(), limit.burst(), limit.retryAfter());
        } else {
            service.removeRateLimit();
        }
        return service;
    }

    private EnzoicService newEnzoic() {
        return new EnzoicService(
                domain -> approvedDomains.contains(domain), alertSender, clock, initial.seed, this::validateAlert);
    }

    private void validateAlert(Request alert) {
        validate(
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

    /**
     * Replaces the organization at Push Security. Changes through its API are discarded;
     * subscriptions, faults and the journal remain. {@link #reset} restores the organization of the
     * builder.
     *
     * @throws IllegalArgumentException if the plan is invalid, for instance because two objects
     *     have the same ID, an object refers to one that does not exist, or the number of generated
     *     employees in its JSON is out of range
     */
    public synchronized void organization(OrganizationPlan newPlan) {
        serve(newOrganization(newPlan));
        plan = newPlan;
    }

    /** Returns the plan of the organization at Push Security, without changes through its API. */
    public OrganizationPlan organization() {
        return plan;
    }

    private void serve(Organization newOrganization) {
        // Throws if an arranged object refers to one that does not exist.
        push = limited(new PushService(newOrganization, clock), rateLimit);
        organization = newOrganization;
        endpoint(Vendor.PUSH).serve(push);
    }

    /** Sets the rate limit of Push Security, until {@link #reset} restores that of the builder. */
    public synchronized void rateLimit(RateLimit limit) {
        rateLimit = Objects.requireNonNull(limit, "limit");
        limited(push, limit);
    }

    /** Returns the rate limit of Push Security. */
    public RateLimit rateLimit() {
        return rateLimit;
    }

    /**
     * Sets the domains that can be subscribed at Enzoic, until {@link #reset} restores those of the
     * builder. Existing subscriptions remain.
     */
    public void approvedDomains(String... domains) {
        approvedDomains = lowerCase(domains);
    }

    /** Returns the domains that can be subscribed at Enzoic, in lower case and sorted. */
    public List<String> approvedDomains() {
        return approvedDomains.stream().sorted().toList();
    }

    private static Set<String> lowerCase(String... domains) {
        return Arrays.stream(domains)
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the time of the sandbox, which the rate limit and alerts use. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Advances the sandbox's clock, until {@link #resumeClock} or {@link #reset}.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advanceClock(Duration duration) {
        clock.advance(Fault.requireNotNegative("duration", duration));
    }

    /**
     * Stops the sandbox's clock at a time, until {@link #resumeClock} or {@link #reset}. {@link
     * #advanceClock} advances it.
     */
    public void stopClock(Instant time) {
        clock.stopAt(Objects.requireNonNull(time, "time"));
    }

    /** Discards changes to the sandbox's clock, which then equals that of the builder. */
    public void resumeClock() {
        clock.reset();
    }

    boolean isClockStopped() {
        return clock.isStopped();
    }

    /**
     * Turns strict mode on or off, until {@link #reset} restores the mode of the builder.
     *
     * @throws IllegalStateException if it is turned on and the validator is not on the class path,
     *     see {@link Builder#strict}
     */
    public void strict(boolean enabled) {
        validator = newValidator(enabled);
    }

    /** Returns whether strict mode is on. */
    public boolean isStrict() {
        return validator != SpecValidator.NONE;
    }

    /**
     * Returns environment variables with the URLs and keys, for programs in any language. The
     * {@code trivet} command uses those of the vendors, for instance {@code PUSH_BASE_URL}.
     */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SANDBOX_URL", url());
        variables.put("PUSH_BASE_URL", pushUrl());
        variables.put("PUSH_API_KEY", pushApiKey());
        variables.put("ENZOIC_BASE_URL", enzoicUrl());
        variables.put("ENZOIC_API_KEY", enzoicApiKey());
        variables.put("ENZOIC_API_SECRET", enzoicApiSecret());
        variables.put("PROBELY_BASE_URL", probelyUrl());
        variables.put("PROBELY_API_KEY", probelyApiKey());
        return variables;
    }

    /**
     * Writes {@link #environment} to a file, as lines {@code NAME=value}, which shells and dotenv
     * libraries read. Only the owner can read the file, where the file system supports that. The
     * file is replaced atomically.
     *
     * @throws IOException if the file cannot be written, or is a directory or a device
     */
    public void writeEnvironment(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        StringBuilder lines = new StringBuilder();
        environment()
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "directory");
        // Temporary files can be read by the owner only.
        Path temporary = Files.createTempFile(directory, "sandbox", ".env");
        try {
            Files.writeString(temporary, lines);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
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

    /** Returns the IDs of a vendor's operations, and {@code unknown}. */
    List<String> operations(Vendor vendor) {
        return endpoint(vendor).operations();
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
     * @param address the address; surrounding white space is removed, and subscriptions match it
     *     regardless of case
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
     * Returns the violations of the OpenAPI documents that have not been taken, the oldest first.
     * At most 1,000 are recorded, in {@linkplain Builder#strict strict mode} only.
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
     * @throws AssertionError if there were any; the message lists the first 20
     */
    void requireNoSpecViolations() {
        violations.requireNone();
    }

    /**
     * Restores the state that the builder configured: discards changes at the vendors, the journal,
     * faults and the webhook, and changes to the organization, the rate limit, the clock, approved
     * domains and strict mode. Violations remain until they are taken.
     */
    public synchronized void reset() {
        clock.reset();
        approvedDomains = initial.approvedDomains;
        rateLimit = initial.rateLimit;
        validator = newValidator(initial.strict);
        organization(initial.organization());
        enzoic = newEnzoic();
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
        // A server thread that sends an alert would otherwise wait for the webhook's response.
        alertSender.dispatcher().cancelAll();
        try {
            server.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
        requireNoSpecViolations();
    }

    /** A builder of a {@link Sandbox}. It can start several sandboxes. */
    public static final class Builder {

        private static final int DEFAULT_EMPLOYEES = 250;

        private @Nullable Integer employees;
        private @Nullable OrganizationPlan plan;
        private RateLimit rateLimit = RateLimit.DOCUMENTED;
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

        /**
         * Copies the settings that the running sandbox uses, because later calls of this builder's
         * methods must not change them.
         */
        private Builder copy() {
            Builder copy = new Builder();
            copy.employees = employees;
            copy.plan = plan;
            copy.rateLimit = rateLimit;
            copy.seed = seed;
            copy.approvedDomains = approvedDomains;
            copy.strict = strict;
            copy.faultSeed = faultSeed;
            copy.latency = latency;
            return copy;
        }

        private OrganizationPlan organization() {
            if (employees != null) {
                return arranged().generatedEmployees(employees);
            }
            return plan == null ? arranged().generatedEmployees(DEFAULT_EMPLOYEES) : plan;
        }

        private OrganizationPlan arranged() {
            return plan == null ? OrganizationPlan.empty() : plan;
        }

        /**
         * Sets the number of generated employees. The default is 250. For an arranged organization,
         * the default is the number of its {@linkplain OrganizationPlan#generatedEmployees plan}.
         *
         * @throws IllegalArgumentException if the number is neither 0 nor from 10 to 1,000,000
         */
        public Builder employees(int number) {
            employees = Organization.requireValidSize(number);
            return this;
        }

        /**
         * Arranges an employee, with accounts and findings. The organization contains only arranged
         * employees, unless a number of generated employees is set.
         *
         * <pre>{@code
         * Sandbox.builder()
         *         .employee(e -> e.email("bob@example.com")
         *                 .account("SLACK", a -> a.passwordLogin().withoutMfa())
         *                 .finding(WEAK_PASSWORD))
         *         .start();
         * }</pre>
         *
         * @throws IllegalArgumentException if a property is invalid, as for {@link
         *     OrganizationPlan#parse}
         */
        public Builder employee(Consumer<EmployeeBuilder> employee) {
            plan = arranged().employee(employee);
            return this;
        }

        /**
         * Arranges an app, see {@link OrganizationPlan#app}.
         *
         * @throws IllegalArgumentException if a property is invalid, as for {@link
         *     OrganizationPlan#parse}
         */
        public Builder app(String type, Consumer<ObjectBuilder> app) {
            plan = arranged().app(type, app);
            return this;
        }

        /** Sets the organization, which replaces employees and apps that were arranged before. */
        public Builder organization(OrganizationPlan newPlan) {
            plan = Objects.requireNonNull(newPlan, "plan");
            return this;
        }

        /** Sets the rate limit of Push Security. The default is {@link RateLimit#DOCUMENTED}. */
        public Builder rateLimit(RateLimit limit) {
            rateLimit = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * Sets the seed of generated data: the same seed produces the same employees. The default
         * is 0.
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
            approvedDomains = lowerCase(domains);
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
         * <p>Requires {@code com.atlassian.oai:swagger-request-validator-core}, which is an
         * optional dependency of this module.
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /**
         * Serves the admin API under {@code /sandbox}, for programs in other languages, and a page
         * for people at {@code /}. The module's REFERENCE.md describes the API.
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
         * @throws IllegalArgumentException if the arranged organization is invalid, as for {@link
         *     Sandbox#organization(OrganizationPlan)}
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
