/** Push Security, Enzoic and Probely in one API. */
@SuppressWarnings("module") // dev.trivet.redis is compiled later.
module dev.trivet {
    requires transitive dev.trivet.client;
    requires transitive dev.trivet.enzoic;
    requires transitive dev.trivet.probely;
    requires transitive dev.trivet.push;
    requires com.squareup.moshi;
    requires okio;
    requires retrofit2;

    exports dev.trivet;
    exports dev.trivet.errors;
    exports dev.trivet.internal to
            dev.trivet.redis;
    exports dev.trivet.sync;
    exports dev.trivet.webhook;
}
