package dev.trivet.client;

import okhttp3.HttpUrl;

/**
 * The optional query parameters of one operation.
 *
 * <p>Generated query types implement this interface. An API method takes one as a Retrofit {@code
 * @Tag} argument, and {@link ApiConnection} adds it to the URL just before the request is sent.
 */
public interface QueryParameters {
    /**
     * Adds every parameter that was set to {@code url}, percent-encoded; a list is one parameter,
     * repeated.
     */
    void addTo(HttpUrl.Builder url);
}
