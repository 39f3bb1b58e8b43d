package dev.trivet.sandbox;

import java.util.List;

/** What differs from vendor to vendor. */
interface VendorService {

    /** Returns the operations. The first that matches a request answers it. */
    List<Route> routes();

    /**
     * Checks credentials, permissions and rate.
     *
     * @throws Refusal if the request is not let in
     */
    void admit(Request request);

    /** Returns the name of the member that holds an error's text. */
    String errorMember();
}
