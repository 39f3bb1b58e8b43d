package dev.trivet.cli.enzoic;

/**
 * The totals of all batches, as Enzoic counts them.
 *
 * @param sent the number of targets that were sent successfully
 * @param changed the number of subscriptions that were added or removed
 * @param unchanged the number that existed already, or did not exist
 */
record BulkTotals(long sent, long changed, long unchanged) {}
