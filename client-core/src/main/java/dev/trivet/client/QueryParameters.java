package dev.trivet.client;

import okhttp3.HttpUrl;

/**
 * The optional query parameters of one operation.
 *
 * <p>Generated query types implement this interface. An API method takes an instance as a Retrofit
 * {@code @Tag} argument, and {@link ApiClient} adds its parameters to the URL just before the
 * request is sent.
 */
public interface QueryParameters {
    /**
     * Adds the parameters to {@code url}, percent-encoded. The parameter of a list is repeated for
     * each item, or contains the joined items, as the vendor documents it.
     */
    void addTo(HttpUrl.Builder url);
}
