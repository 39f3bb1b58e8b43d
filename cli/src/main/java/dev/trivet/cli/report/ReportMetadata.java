package dev.trivet.cli.report;

import java.time.Instant;

/**
 * Where a report's figures come from, and from when.
 *
 * @param place whom they come from
 * @param begun when the first list was requested
 * @param finished when the last one was read
 */
record ReportMetadata(Place place, Instant begun, Instant finished) {

    /**
     * Who was asked.
     *
     * @param push the host at which Push Security was asked
     * @param enzoic the host at which Enzoic was asked
     * @param sandbox whether both are the embedded sandbox
     */
    record Place(String push, String enzoic, boolean sandbox) {}
}
