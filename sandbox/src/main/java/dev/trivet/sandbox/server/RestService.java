package dev.trivet.sandbox.server;

import java.util.List;

/** A REST API: its operations, its authorization, and the form of its errors. */
public interface RestService {

    /** Returns the operations. The first one that matches handles a request. */
    List<Route> routes();

    /**
     * Checks credentials, permissions and the rate limit.
     *
     * @throws HttpError if the request is rejected
     */
    void authorize(Request request);

    /** Returns the name of the property that contains the message of an error. */
    String errorProperty();
}
