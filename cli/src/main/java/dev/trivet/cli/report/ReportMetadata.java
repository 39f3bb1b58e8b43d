package dev.trivet.cli.report;

import java.time.Instant;

/**
 * The sources of a report, and the time of reading.
 *
 * @param push the host of Push Security
 * @param enzoic the host of Enzoic
 * @param sandbox whether both are the embedded sandbox
 * @param begun when the first list was requested
 * @param finished when the last one was read
 */
record ReportMetadata(String push, String enzoic, boolean sandbox, Instant begun, Instant finished) {}
