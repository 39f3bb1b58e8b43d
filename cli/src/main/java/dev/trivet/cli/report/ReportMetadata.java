package dev.trivet.cli.report;

import java.time.Instant;

/**
 * The sources of a report, and the times of reading.
 *
 * @param push the host of Push Security
 * @param enzoic the host of Enzoic
 * @param sandbox whether both are the embedded sandbox
 * @param started the time before the first list was requested
 * @param finished the time after the last list was read
 */
record ReportMetadata(String push, String enzoic, boolean sandbox, Instant started, Instant finished) {}
