package dev.trivet.client;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A request body that OkHttp never sends twice.
 *
 * <p>OkHttp resends a request of any method if the connection breaks before the response arrives,
 * after 408, and after 503 with {@code Retry-After: 0}. The vendor may have processed the first
 * request, so only the caller can decide to send it again.
 */
final class OneShotRequestBody extends RequestBody {
    private final RequestBody delegate;

    OneShotRequestBody(@Nullable RequestBody delegate) {
        this.delegate = delegate == null ? RequestBody.create(new byte[0], null) : delegate;
    }

    @Override
    public @Nullable MediaType contentType() {
        return delegate.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return delegate.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        delegate.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
