package dev.trivet;

import org.jspecify.annotations.Nullable;

/**
 * The connections of all clients to which none were given: made for the first of them, and closed with the last, so that no
 * thread is left. Safe for use from many threads.
 */
final class SharedConnections {
    /**
     * The one thing in this package that is global. Vendors count the calls of all clients with one credential together, and
     * clients that are built in different places of a program have no other place to meet.
     */
    static final SharedConnections DEFAULT = new SharedConnections();

    /** Outlives the connections: the vendor has not forgotten what clients sent that were closed since then. */
    private final CredentialLimits limits = new CredentialLimits();

    private @Nullable Connections connections;
    private int clients;

    /** Returns the connections to one more client, which {@linkplain #leave leaves} once. */
    synchronized Connections join() {
        if (connections == null) {
            connections = Connections.create(limits);
        }
        clients++;
        return connections;
    }

    /** Tells that a client was closed. */
    synchronized void leave() {
        clients--;
        if (clients == 0 && connections != null) {
            connections.close();
            connections = null;
            limits.forgetFull();
        }
    }
}
