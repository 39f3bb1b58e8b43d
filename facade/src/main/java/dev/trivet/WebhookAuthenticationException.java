package dev.trivet;

import dev.trivet.errors.ErrorContext;
import dev.trivet.errors.TrivetException;

/**
 * A request to your webhook does not have the webhook's credentials: it does not come from the
 * vendor.
 */
public final class WebhookAuthenticationException extends TrivetException {
    private static final long serialVersionUID = 1;

    WebhookAuthenticationException(ErrorContext failure) {
        super(failure, "the request does not have the webhook's credentials", null);
    }
}
