package dev.trivet;

/** A call to your webhook does not carry the webhook's credentials: it does not come from the vendor. */
public final class WebhookSignatureException extends TrivetException {
    private static final long serialVersionUID = 1;

    WebhookSignatureException(Failure failure) {
        super(failure, "the call does not carry the webhook's credentials", null);
    }
}
