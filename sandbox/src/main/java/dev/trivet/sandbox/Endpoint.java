package dev.trivet.sandbox;

import okhttp3.HttpUrl;
import okhttp3.mockwebserver.RecordedRequest;

/** What answers under one prefix of the server. */
interface Endpoint {

    /**
     * Answers a request.
     *
     * @param url the request's URL without the prefix
     */
    Answer answer(RecordedRequest recorded, HttpUrl url) throws InterruptedException;
}
