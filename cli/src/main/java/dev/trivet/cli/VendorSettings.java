package dev.trivet.cli;

import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.probely.ProbelyClient;
import dev.trivet.push.PushClient;
import java.util.ArrayList;
import java.util.List;

/** The variables that configure a vendor's client. */
public enum VendorSettings {
    /** Push Security: an API key. */
    PUSH("Push Security", "PUSH_BASE_URL", PushClient.DEFAULT_BASE_URL, "PUSH_API_KEY"),
    /** Enzoic: an API key and its secret. */
    ENZOIC("Enzoic", "ENZOIC_BASE_URL", EnzoicClient.DEFAULT_BASE_URL, "ENZOIC_API_KEY", "ENZOIC_API_SECRET"),
    /** Probely: an API key. */
    PROBELY("Probely", "PROBELY_BASE_URL", ProbelyClient.DEFAULT_BASE_URL, "PROBELY_API_KEY");

    private final String vendor;
    private final String baseUrl;
    private final String defaultBaseUrl;

    @SuppressWarnings("ImmutableEnumChecker") // The list is unmodifiable.
    private final List<String> credentials;

    VendorSettings(String vendor, String baseUrl, String defaultBaseUrl, String... credentials) {
        this.vendor = vendor;
        this.baseUrl = baseUrl;
        this.defaultBaseUrl = defaultBaseUrl;
        this.credentials = List.of(credentials);
    }

    /** Returns the settings of the vendor named {@code vendor}. */
    static VendorSettings of(String vendor) {
        for (VendorSettings settings : values()) {
            if (settings.vendor.equals(vendor)) {
                return settings;
            }
        }
        throw new IllegalArgumentException("Unknown vendor: " + vendor);
    }

    /** Returns the name of the vendor. */
    public String vendor() {
        return vendor;
    }

    /** Returns the variable that overrides the vendor's base URL. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns the base URL that is used if the variable is not set. */
    public String defaultBaseUrl() {
        return defaultBaseUrl;
    }

    /** Returns the required variables. */
    public List<String> credentials() {
        return credentials;
    }

    /** Returns all variables of the vendor. */
    public List<String> variables() {
        List<String> variables = new ArrayList<>(credentials);
        variables.add(baseUrl);
        return variables;
    }
}
