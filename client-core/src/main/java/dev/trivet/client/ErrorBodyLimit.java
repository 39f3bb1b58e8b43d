package dev.trivet.client;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor that truncates the body of an error response to 64 KiB after decompression.
 * Retrofit buffers the whole body of such a response.
 */
final class ErrorBodyLimit implements Interceptor {
    static final long BYTES = 64 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        return response.isSuccessful() || body == null
                ? response
                : response.newBuilder().body(head(body)).build();
    }

    private static @Nullable ResponseBody head(ResponseBody body) throws IOException {
        Buffer head = new Buffer();
        try (BufferedSource source = body.source()) {
            while (head.size() < BYTES) {
                if (source.read(head, BYTES - head.size()) == -1) {
                    break;
                }
            }
        }
        return ResponseBody.create(head, body.contentType(), head.size());
    }
}
