/** The client of Nasty &amp; &lt;Sons&gt;. */
module dev.trivet.nasty {
    requires transitive dev.trivet.client;
    requires com.squareup.moshi;
    requires retrofit2;

    exports dev.trivet.nasty;
    exports dev.trivet.nasty.api;
    exports dev.trivet.nasty.model;
}
