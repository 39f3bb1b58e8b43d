package dev.trivet;

import dev.trivet.client.internal.Environment;
import dev.trivet.push.PushClient;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Scheduler;

/**
 * A client of Push Security: employees, the accounts and apps they use, and findings about them.
 *
 * <p>Safe for use by multiple threads. By default, the calls of a process stay within the vendor's
 * rate limit (Push Security REST API v1, Rate limits): 10 requests per second, after a burst of 9.
 * The vendor allows a burst of 10, but requests do not arrive at exactly the intervals at which
 * they are sent.
 */
public final class PushSecurity extends VendorClient {
    private final PushClient client;

    private PushSecurity(PushClient client, CallExecutor calls, CloseSignal closing, Runnable release) {
        super(calls, closing, release);
        this.client = client;
    }

    private PushSecurity(PushSecurity original, CallExecutor calls) {
        super(original, calls);
        this.client = original.client;
    }

    /** Returns a builder; it needs an API key. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the operations on accounts. */
    public PushAccounts accounts() {
        return new PushAccounts(client.accounts(), calls);
    }

    /** Returns the operations on accounts on other apps. */
    public PushOtherAccounts otherAccounts() {
        return new PushOtherAccounts(client.accountsOther(), calls);
    }

    /** Returns the operations on apps. */
    public PushApps apps() {
        return new PushApps(client.apps(), calls);
    }

    /** Returns the operations on other apps. */
    public PushOtherApps otherApps() {
        return new PushOtherApps(client.appsOther(), calls);
    }

    /** Returns the operations on browsers. */
    public PushBrowsers browsers() {
        return new PushBrowsers(client.browsers(), calls);
    }

    /** Returns the operations on findings. */
    public PushFindings findings() {
        return new PushFindings(client.findings(), calls);
    }

    /** Returns the operations on blocked URLs. */
    public PushBlockedUrls blockedUrls() {
        return new PushBlockedUrls(client.urlBlocking(), calls);
    }

    /** Returns the operations on employees. */
    public PushEmployees employees() {
        return new PushEmployees(client.employees(), calls);
    }

    /**
     * Returns a copy of this client for the steps of a {@linkplain ApiCall#composite composite
     * call}: its calls belong to the execution with the state {@code context}. Closing the copy
     * closes this client.
     */
    @CheckReturnValue
    public PushSecurity partOf(CallContext context) {
        return new PushSecurity(this, calls.inOneCall(context));
    }

    /** A builder of {@link PushSecurity} clients. */
    public static final class Builder extends VendorClientBuilder<PushSecurity, Builder> {
        private final PushClient.Builder client;

        private Builder() {
            this(PushClient.builder());
        }

        private Builder(PushClient.Builder client) {
            super(client, PushClient.DEFAULT_BASE_URL);
            this.client = client;
        }

        /**
         * Authenticates with {@code apiKey}, which is created in Push Security's admin console
         * under Settings.
         *
         * @throws IllegalArgumentException if {@code apiKey} is null, blank, or not valid in a
         *     header
         */
        public Builder apiKey(String apiKey) {
            requireCredential("apiKey", apiKey);
            client.apiKey(apiKey);
            authenticatedBy(apiKey);
            return this;
        }

        /**
         * Reads the API key from the environment variable {@value PushClient#API_KEY_VARIABLE}, and
         * the base URL from {@value PushClient#BASE_URL_VARIABLE} if it is set. A blank value
         * counts as not set.
         *
         * @throws IllegalStateException if the key is not set
         * @throws IllegalArgumentException if a value cannot be used
         */
        public Builder fromEnv() {
            return from(Environment.ofProcess());
        }

        Builder from(Environment environment) {
            apiKey(environment.require(PushClient.API_KEY_VARIABLE).get(0));
            return baseUrl(environment, PushClient.BASE_URL_VARIABLE);
        }

        @Override
        PushSecurity create(CallExecutor calls, CloseSignal closing, Runnable release) {
            return new PushSecurity(client.build(), calls, closing, release);
        }

        @Override
        TokenBucket defaultRateLimiter(Scheduler scheduler) {
            return TokenBucket.create(9, 10, scheduler);
        }
    }
}
