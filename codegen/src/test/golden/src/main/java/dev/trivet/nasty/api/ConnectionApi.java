package dev.trivet.nasty.api;

import dev.trivet.nasty.model.CountedPage;
import dev.trivet.nasty.model.Feed;
import dev.trivet.nasty.model.ListCountedQuery;
import dev.trivet.nasty.model.ListFeedQuery;
import dev.trivet.nasty.model.ListNamedQuery;
import dev.trivet.nasty.model.ListNamesQuery;
import dev.trivet.nasty.model.ListNumberedQuery;
import dev.trivet.nasty.model.NamePage;
import dev.trivet.nasty.model.NumberedPage;
import dev.trivet.nasty.model.RequiredListPage;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/**
 * connection.
 */
@SuppressWarnings("deprecation")
public interface ConnectionApi {
    /**
     * listCounted.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: Rows, without paging information.
     * </ul>
     *
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("counted")
    Single<CountedPage> listCounted(@Tag ListCountedQuery query);

    /**
     * listNamed.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: A page whose list is required, an array, or one name.
     * </ul>
     *
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("named")
    Single<RequiredListPage> listNamed(@Tag ListNamedQuery query);

    /**
     * listNumbered.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: A numbered page.
     * </ul>
     *
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("numbered")
    Single<NumberedPage> listNumbered(@Tag ListNumberedQuery query);

    /**
     * listFeed.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: Entries in a nested object, and a number as the position.
     * </ul>
     *
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("feed")
    Single<Feed> listFeed(@Tag ListFeedQuery query);

    /**
     * listNames.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: Names.
     * </ul>
     *
     * @param scope the path parameter <code>scope</code>
     * @param query the optional query parameters
     * @return the response
     */
    @CheckReturnValue
    @GET("overloads/{scope}?by=a%26b%20c")
    Single<NamePage> listNames(@Path("scope") String scope, @Tag ListNamesQuery query);

    /**
     * ping.
     *
     * <p>Responses:
     * <ul>
     *   <li>202: No content.
     * </ul>
     *
     * @param scope the path parameter <code>scope</code>
     * @return the call, which completes when the response arrives
     */
    @CheckReturnValue
    @GET("overloads/{scope}")
    Completable ping(@Path("scope") String scope);
}
