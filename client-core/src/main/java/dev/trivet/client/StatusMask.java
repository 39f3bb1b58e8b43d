package dev.trivet.client;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Hides three statuses from OkHttp, which would handle them itself. The caller receives them like
 * any other status.
 *
 * <ul>
 *   <li>408, and 503 with {@code Retry-After: 0}: OkHttp would send the request again.
 *   <li>503 with a {@code Retry-After} number that exceeds an {@code int}: OkHttp would fail to
 *       parse it.
 *   <li>407 from the server and not from an HTTP proxy: OkHttp would fail, or send the proxy's
 *       credentials to the server.
 * </ul>
 */
final class StatusMask {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVICE_UNAVAILABLE = 503;
    /** Hidden statuses have four digits; real statuses have three. */
    private static final int OFFSET = 1_000;

    private StatusMask() {}

    static void install(OkHttpClient.Builder builder) {
        builder.addInterceptor(StatusMask::restore);
        // Added first: the caller's network interceptors must receive the original status.
        builder.networkInterceptors().add(0, StatusMask::hide);
    }

    private static Response hide(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return isHandledByOkHttp(response.code(), chain) ? withCode(response, response.code() + OFFSET) : response;
    }

    private static Response restore(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() < OFFSET ? response : withCode(response, response.code() - OFFSET);
    }

    private static boolean isHandledByOkHttp(int code, Chain chain) {
        return code == REQUEST_TIMEOUT
                || code == SERVICE_UNAVAILABLE
                || (code == PROXY_AUTHENTICATION_REQUIRED && !isFromProxy(chain));
    }

    /**
     * Returns whether a proxy may have sent the response. It can do so for http, but not through
     * the tunnel for https.
     */
    private static boolean isFromProxy(Chain chain) {
        Connection connection = chain.connection();
        return connection != null
                && connection.route().proxy().type() == Proxy.Type.HTTP
                && !chain.request().isHttps();
    }

    private static Response withCode(Response response, int code) {
        return response.newBuilder().code(code).build();
    }
}
