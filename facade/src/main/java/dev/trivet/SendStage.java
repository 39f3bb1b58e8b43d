package dev.trivet;

import dev.trivet.client.VendorResponse;
import dev.trivet.errors.ErrorMapper;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import okhttp3.Headers;

/**
 * Sends the request.
 *
 * @param <T> the type of the result
 */
final class SendStage<T> implements CallStage<Attempt, T> {
    private final Single<VendorResponse<T>> request;
    private final ErrorMapper errors;

    SendStage(Single<VendorResponse<T>> request, ErrorMapper errors) {
        this.request = request;
        this.errors = errors;
    }

    @Override
    public Single<ApiResponse<T>> execute(Attempt attempt) {
        attempt.sending();
        return attempt.call().guard(request).map(response -> read(response, attempt));
    }

    private ApiResponse<T> read(VendorResponse<T> response, Attempt attempt) throws IOException {
        Headers headers = response.headers();
        attempt.received(response.status(), headers);
        return new ApiResponse<>(
                response.status(), headers, errors.requestId(headers), attempt.number(), response.body());
    }
}
