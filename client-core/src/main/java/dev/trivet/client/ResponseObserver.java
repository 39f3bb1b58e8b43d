package dev.trivet.client;

import okhttp3.Headers;

/** Is told what a generated API does not hand over: the status and the headers of a response. */
public interface ResponseObserver {
    /** Tells of a response, whatever its status, before its body is read. It is called on the thread that got it. */
    void answered(int status, Headers headers);
}
