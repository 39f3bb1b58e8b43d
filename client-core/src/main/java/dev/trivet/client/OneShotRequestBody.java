package dev.trivet.client;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp does not send a second time by itself.
 *
 * <p>When a connection breaks while the answer is awaited, OkHttp sends the request again over another one, whatever its
 * method is; so it does after 408 and 503. The vendor may have done the work already. Whether to repeat it is for the
 * caller to say.
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
