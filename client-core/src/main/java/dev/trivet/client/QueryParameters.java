package dev.trivet.client;

import okhttp3.HttpUrl;

/**
 * The optional query parameters of one operation.
 *
 * <p>Generated query types implement this interface. An API method takes one as a Retrofit {@code
 * @Tag} argument, and {@link ApiClient} adds it to the URL just before the request is sent.
 */
public interface QueryParameters {
    /**
     * Adds the parameters to {@code url}, percent-encoded. The parameter of a list is repeated for
     * each item.
     */
    void addTo(HttpUrl.Builder url);
}
