package dev.trivet;

import static dev.trivet.enzoic.EnzoicOperations.SEND_TEST_ALERT;

import dev.trivet.enzoic.api.WebhooksApi;
import dev.trivet.errors.NotFoundException;
import io.reactivex.rxjava3.annotations.CheckReturnValue;

/** The operations on your webhook: Enzoic, Exposure Alerts Service API, Webhooks. */
public final class EnzoicWebhooks {
    private final WebhooksApi api;
    private final CallExecutor calls;

    EnzoicWebhooks(WebhooksApi api, CallExecutor calls) {
        this.api = api;
        this.calls = calls;
    }

    /**
     * Makes Enzoic send an alert with test data to your webhook, once per call. It fails with
     * {@link NotFoundException} if no webhook is registered for the account.
     */
    @CheckReturnValue
    public ApiCall<Done> test() {
        return calls.call(SEND_TEST_ALERT, api.sendTestAlert());
    }
}
