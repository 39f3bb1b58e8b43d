package dev.trivet.nasty.api;

import dev.trivet.client.internal.ParameterPattern;
import dev.trivet.nasty.model.ListThingsQuery;
import dev.trivet.nasty.model.Removal;
import dev.trivet.nasty.model.Thing;
import dev.trivet.nasty.model.ThingPage;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Tag;

/**
 * Text with *&#47; and /* and &lt;b&gt; &amp; "quotes", &#64;tags, &#123;braces&#125;,
 * &#92;backslashes, &#92;u0041, <code>code &lt;T&gt; &amp; &#123;x&#125;</code> and
 * ünïcödé ☃ 😀.
 */
@SuppressWarnings("deprecation")
public interface ThingsNastyApi {
    /**
     * Reads *&#47; one &lt;thing&gt; &amp; "all" of &#123;it&#125; &#92;u0041.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: A thing.
     *   <li>404: Not &lt;there&gt; *&#47;
     * </ul>
     *
     * @param classValue A path parameter named like a keyword; *&#47; &#123;&#64;link
     *     Nowhere&#125;.
     * @return the response
     */
    @CheckReturnValue
    @GET("things/{class}")
    Single<Thing> getThing(@Path("class") String classValue);

    /**
     * replaceThing.
     *
     * <p>First paragraph.
     *
     * <p>Second paragraph with &#123;&#64;code braces&#125; and a very long line that has to
     * be wrapped somewhere because no comment should run over the margin of the page.
     *
     * <p>Responses:
     * <ul>
     *   <li>2XX: A thing.
     * </ul>
     *
     * @param classValue A path parameter named like a keyword; *&#47; &#123;&#64;link
     *     Nowhere&#125;.
     * @param thing the request's body
     * @return the response
     * @deprecated The vendor marks this operation as deprecated.
     */
    @Deprecated
    @CheckReturnValue
    @PUT("things/{class}")
    Single<Thing> replaceThing(@Path("class") String classValue, @Body Thing thing);

    /**
     * Removes a part of a thing.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: The remaining thing, if any.
     * </ul>
     *
     * @param classValue the path parameter <code>class</code>
     * @param query the query parameter <code>query</code>
     * @param removal the request's body
     * @return the response, or empty if it has no content
     */
    @CheckReturnValue
    @HTTP(method = "DELETE", path = "things/{class}", hasBody = true)
    Maybe<Thing> deleteThing(
            @Path("class") String classValue,
            @Query("query") @ParameterPattern("^[^\"\\\\]+\\z") String query,
            @Body Removal removal);

    /**
     * listThings.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: A page, an array, or one thing.
     * </ul>
     *
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("things")
    Single<ThingPage> listThings(@Tag ListThingsQuery query);
}
