package dev.trivet.nasty.api;

import dev.trivet.nasty.model.Kind;
import dev.trivet.nasty.model.Name;
import io.reactivex.rxjava3.annotations.CheckReturnValue;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.Map;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Close.
 */
@SuppressWarnings("deprecation")
public interface CloseApi {
    /**
     * addAll.
     *
     * <p>Responses:
     * <ul>
     *   <li>201: All.
     *   <li>204: None.
     * </ul>
     *
     * @param scope the path parameter <code>scope</code>
     * @param body the request's body
     * @return the response, or empty if it has no content
     */
    @CheckReturnValue
    @POST("overloads/{scope}")
    Maybe<Map<String, List<Kind>>> addAll(@Path("scope") String scope, @Body List<Name> body);

    /**
     * Reads a bare string.
     *
     * <p>Responses:
     * <ul>
     *   <li>200: The name.
     * </ul>
     *
     * @param scope the path parameter <code>scope</code>
     * @return the response
     */
    @CheckReturnValue
    @GET("overloads/{scope}")
    Single<String> getName(@Path("scope") String scope);
}
