package dev.trivet.cli.report;

import java.time.Instant;

/**
 * The sources of a report, and the time of reading.
 *
 * @param place the vendors' hosts
 * @param begun when the first list was requested
 * @param finished when the last one was read
 */
record ReportMetadata(Place place, Instant begun, Instant finished) {

    /**
     * The vendors' hosts.
     *
     * @param push the host of Push Security
     * @param enzoic the host of Enzoic
     * @param sandbox whether both are the embedded sandbox
     */
    record Place(String push, String enzoic, boolean sandbox) {}
}
