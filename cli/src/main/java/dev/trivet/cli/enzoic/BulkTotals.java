package dev.trivet.cli.enzoic;

/**
 * The totals of all batches. Subscriptions are counted by Enzoic.
 *
 * @param sent the number of subjects that were sent successfully
 * @param changed the number of subscriptions that were added or removed
 * @param unchanged the number of subscriptions that already existed, or did not exist
 */
record BulkTotals(long sent, long changed, long unchanged) {}
