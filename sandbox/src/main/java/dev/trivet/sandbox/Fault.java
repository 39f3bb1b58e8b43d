package dev.trivet.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong in place of a vendor's answer. Immutable.
 *
 * <ul>
 *   <li>It comes before credentials, rate limits and the operation: a request that meets it has no effect.
 *   <li>It spoils one request, unless {@link #times} or {@link #forever} says otherwise.
 *   <li>Several faults count requests side by side. When two are due, the one that was injected first is shown.
 * </ul>
 *
 * <pre>{@code
 * sandbox.inject(Vendor.PUSH, Fault.status(503).header("Retry-After", "2").times(3));
 * sandbox.inject(Vendor.ENZOIC, Fault.disconnect().after(7).forever());
 * }</pre>
 */
public final class Fault {

    private final Answer answer;
    private final @Nullable String operation;
    private final long after;
    private final long times;

    private Fault(Answer answer, @Nullable String operation, long after, long times) {
        this.answer = answer;
        this.operation = operation;
        this.after = after;
        this.times = times;
    }

    /**
     * Answers with a status and no body.
     *
     * @throws IllegalArgumentException if the status is not from 200 to 599
     */
    public static Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be from 200 to 599: " + status);
        }
        return new Fault(Answer.empty(status), null, 0, 1);
    }

    /** Answers 200 with a body that says it is JSON and breaks off. */
    public static Fault garbage() {
        return status(200).body("application/json", "{\"result\": [{\"id\": \"2a2197");
    }

    /** Reads the request and cuts the connection without an answer. */
    public static Fault disconnect() {
        return new Fault(Answer.disconnect(), null, 0, 1);
    }

    /**
     * Adds a header to the answer.
     *
     * @throws IllegalArgumentException if a header cannot hold these characters
     */
    public Fault header(String name, String value) {
        return new Fault(answer.withHeader(name, value), operation, after, times);
    }

    /** Gives the answer a body. */
    public Fault body(String contentType, String text) {
        return new Fault(answer.withBody(contentType, text), operation, after, times);
    }

    /** Concerns the requests of one operation only, for instance {@code listEmployees}; others are not counted. */
    public Fault on(String newOperation) {
        return new Fault(answer, newOperation, after, times);
    }

    /**
     * Lets a number of requests through first.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Fault after(long requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("after must not be negative: " + requests);
        }
        return new Fault(answer, operation, requests, times);
    }

    /**
     * Spoils a number of requests.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Fault times(long requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("times must be at least 1: " + requests);
        }
        return new Fault(answer, operation, after, requests);
    }

    /** Spoils all requests from then on. */
    public Fault forever() {
        return times(Long.MAX_VALUE);
    }

    Answer answer() {
        return answer;
    }

    boolean concerns(String requested) {
        return operation == null || operation.equals(requested);
    }

    long after() {
        return after;
    }

    long times() {
        return times;
    }
}
