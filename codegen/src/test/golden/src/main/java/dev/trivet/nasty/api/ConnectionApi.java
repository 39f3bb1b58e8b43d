package dev.trivet.nasty.api;

import dev.trivet.nasty.model.ListNamesQuery;
import dev.trivet.nasty.model.NamePage;
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
   * listNames.
   *
   * <p>What the vendor may answer:
   * <ul>
   *   <li>200: Names.
   * </ul>
   *
   * @param scope scope
   * @param query the optional query parameters
   * @return what the vendor answers
   */
  @CheckReturnValue
  @GET("overloads/{scope}?by=a%26b%20c")
  Single<NamePage> listNames(@Path("scope") String scope, @Tag ListNamesQuery query);

  /**
   * ping.
   *
   * <p>What the vendor may answer:
   * <ul>
   *   <li>202: Nothing to say.
   * </ul>
   *
   * @param scope scope
   * @return completes when the vendor has answered
   */
  @CheckReturnValue
  @GET("overloads/{scope}")
  Completable ping(@Path("scope") String scope);
}
