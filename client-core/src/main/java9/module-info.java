/** The runtime of the generated clients. */
module dev.trivet.client {
    requires transitive io.reactivex.rxjava3;
    requires transitive okhttp3;
    requires transitive org.jspecify;
    requires com.squareup.moshi;
    requires okio;
    requires retrofit2;

    // OkHttp, Okio, Moshi and Retrofit are automatic modules, which cannot declare dependencies.
    requires java.logging;
    requires kotlin.stdlib;

    exports dev.trivet.client;
    exports dev.trivet.client.internal;
}
