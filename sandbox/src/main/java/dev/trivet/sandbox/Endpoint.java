package dev.trivet.sandbox;

/** What answers under one prefix of the server. */
interface Endpoint {

    /** Answers a request, whose URL lacks the prefix. */
    Delivery answer(Request request);
}
