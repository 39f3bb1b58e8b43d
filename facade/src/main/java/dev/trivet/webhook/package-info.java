/**
 * Receives the requests that vendors send to a program:
 * {@link dev.trivet.webhook.EnzoicWebhookReceiver} checks and reads Enzoic's alerts. It does not
 * need a client.
 */
@NullMarked
package dev.trivet.webhook;

import org.jspecify.annotations.NullMarked;
