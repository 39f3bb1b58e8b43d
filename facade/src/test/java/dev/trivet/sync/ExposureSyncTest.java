package dev.trivet.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.Fixtures;
import dev.trivet.InvalidAddressException;
import dev.trivet.PushSecurity;
import dev.trivet.StrictSandbox;
import dev.trivet.ThreadRecordingListener;
import dev.trivet.TokenBucket;
import dev.trivet.errors.AuthenticationException;
import dev.trivet.errors.DeadlineExceededException;
import dev.trivet.errors.InterruptedCallException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.ServerErrorException;
import dev.trivet.sandbox.Fault;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.SandboxEmployee;
import dev.trivet.sandbox.Vendor;
import dev.trivet.sync.SyncProgress.Phase;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExposureSyncTest {
    private static final int EMPLOYEES = 430;

    private Sandbox sandbox;
    private PushSecurity push;
    private Enzoic enzoic;
    private final List<SyncProgress> progress = new ArrayList<>();

    @BeforeEach
    void start() {
        sandbox = StrictSandbox.builder()
                .employees(EMPLOYEES)
                .seed(11)
                .clock(new SecondsClock())
                .start();
        push = push(sandbox.pushApiKey());
        enzoic = enzoicBuilder().build();
    }

    @AfterEach
    void stop() {
        push.close();
        enzoic.close();
        sandbox.close();
    }

    @Test
    void runAsync_emptyList_completesWithTheReport() {
        assertThat(sync().runAsync())
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(report -> assertThat(report.employeesRead()).isEqualTo(EMPLOYEES));
        assertThat(subscribed()).isEqualTo(employeeHashes());
    }

    @Test
    void run_emptyList_subscribesEachAddressOnce() {
        SyncReport report = sync().run();

        assertThat(subscribed()).isEqualTo(employeeHashes());
        assertThat(report.employeesRead()).isEqualTo(EMPLOYEES);
        assertThat(report.distinctAddresses()).isEqualTo(employeeHashes().size());
        assertThat(report.addressesHashed()).isGreaterThan(report.distinctAddresses());
        assertThat(report.addressesHashed() + report.skipped().size()).isEqualTo(EMPLOYEES);
        assertThat(report.alreadySubscribed()).isZero();
        assertThat(report.newlySubscribed()).isEqualTo(report.distinctAddresses());
        assertThat(report.removed()).isZero();
        assertThat(report.wouldSubscribe()).isZero();
        assertThat(report.wouldRemove()).isZero();
        assertThat(report.isDryRun()).isFalse();
        assertThat(report.phase()).isEqualTo(Phase.SUBSCRIBING_EMPLOYEES);
    }

    @Test
    void run_lookAhead_subscribesEachAddressOnce() {
        SyncReport report = ExposureSync.from(push).to(enzoic).run();

        assertThat(subscribed()).isEqualTo(employeeHashes());
        assertThat(report.employeesRead()).isEqualTo(EMPLOYEES);
        assertThat(sandbox.journal().requests(Vendor.PUSH)).isGreaterThanOrEqualTo(9);
    }

    @Test
    void run_listeners_callsForCallOncePerVendor() {
        List<Thread> listenerThreads = new ArrayList<>();
        try (PushSecurity observedPush = pushBuilder(sandbox.pushApiKey())
                        .listener(new ThreadRecordingListener(listenerThreads))
                        .build();
                Enzoic observedEnzoic = enzoicBuilder()
                        .listener(new ThreadRecordingListener(listenerThreads))
                        .build()) {
            ExposureSync.from(observedPush).to(observedEnzoic).withBatchSize(50).run();
        }
        assertThat(listenerThreads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void run_again_changesNothing() {
        sync().run();
        sandbox.journal().clear();
        SyncReport report = sync().withPrune(true).run();

        assertThat(report.alreadySubscribed()).isEqualTo(report.distinctAddresses());
        assertThat(report.newlySubscribed()).isZero();
        assertThat(report.removed()).isZero();
        assertThat(sandbox.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isZero();
        assertThat(sandbox.journal().requests(Vendor.ENZOIC, "unsubscribeUsers"))
                .isZero();
        assertThat(sandbox.journal().requests(Vendor.PUSH)).isEqualTo(9);
    }

    @Test
    void run_invalidAddresses_reportedByIdAndReason() {
        SyncReport report = sync().run();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < EMPLOYEES; i++) {
            SandboxEmployee employee = sandbox.employees().get(i);
            if (hash(employee) == null) {
                expected.add(employee.id());
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(report.skipped()).extracting(SkippedEmployee::id).containsExactlyElementsOf(expected);
        assertThat(report.skipped())
                .extracting(SkippedEmployee::reason)
                .contains(InvalidAddressException.Reason.NO_ADDRESS, InvalidAddressException.Reason.WHITE_SPACE);
        assertThat(report.skipped().get(0)).hasToString(expected.get(0) + ": is blank");
    }

    @Test
    void run_smallBatches_requestsAreCounted() {
        SyncReport report = sync().withBatchSize(100).run();
        long batches = (report.distinctAddresses() + 99) / 100;
        assertThat(sandbox.journal().requests(Vendor.ENZOIC, "subscribeUsers")).isEqualTo(batches);
        assertThat(report.requests())
                .isEqualTo(sandbox.journal().requests(Vendor.ENZOIC)
                        + sandbox.journal().requests(Vendor.PUSH))
                .isEqualTo(9 + 1 + batches);
        assertThat(report.throttled()).isZero();
        assertThat(report.retried()).isZero();
    }

    @Test
    void run_temporaryFaults_completesAndCountsThem() {
        sandbox.inject(Vendor.PUSH, Fault.status(429).after(2).times(2));
        sandbox.inject(Vendor.PUSH, Fault.disconnect().after(5));
        sandbox.inject(Vendor.ENZOIC, Fault.status(503).on("subscribeUsers"));
        SyncReport report = sync().run();
        assertThat(subscribed()).isEqualTo(employeeHashes());
        assertThat(report.throttled()).isEqualTo(2);
        assertThat(report.retried()).isEqualTo(4);
        assertThat(report.requests()).isEqualTo(9 + 1 + 1 + 4);
    }

    @Test
    void run_unmatchedSubscriptions_areKeptByDefault() {
        enzoic.users().subscribe("former.employee@example.com").execute();
        SyncReport report = sync().run();
        assertThat(report.unmatched()).isEqualTo(1);
        assertThat(report.removed()).isZero();
        assertThat(subscribed())
                .contains(EmailHash.of("former.employee@example.com").hex());
    }

    @Test
    void run_prune_readsEmployeesTwiceBeforeRemoving() {
        sync().run();
        enzoic.users().subscribe("former.employee@example.com").execute();
        sandbox.journal().clear();
        SyncReport report = sync().withPrune(true).run();
        assertThat(report.unmatched()).isEqualTo(1);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.phase()).isEqualTo(Phase.REMOVING_FORMER_EMPLOYEES);
        assertThat(subscribed()).isEqualTo(employeeHashes());
        assertThat(sandbox.journal().requests(Vendor.PUSH)).isEqualTo(18);
        assertThat(report.employeesRead()).isEqualTo(EMPLOYEES);
    }

    @Test
    void run_pruneOverLimit_failsAfterSubscribing() {
        enzoic.users().subscribeAllHashes(unknownHashes(10)).execute();
        PruneLimitExceededException rejection = catchThrowableOfType(
                PruneLimitExceededException.class, () -> sync().withPrune(true).run());
        assertThat(rejection)
                .hasMessage(
                        "Enzoic unsubscribeUsers: nothing was removed, because 10 of 10 subscribed addresses belong to "
                                + "no employee, and maximumPruneShare is 0.1");
        assertThat(rejection.report().newlySubscribed())
                .isEqualTo(employeeHashes().size());
        assertThat(subscribed()).hasSize(employeeHashes().size() + 10);
    }

    @Test
    void run_pruneOfMaximumShare_removesUnmatched() {
        sync().run();
        int employees = employeeHashes().size();
        enzoic.users().subscribeAllHashes(unknownHashes(100)).execute();
        double share = 100.0 / (employees + 100);
        assertThatExceptionOfType(PruneLimitExceededException.class)
                .isThrownBy(() -> sync().withPrune(true)
                        .withMaximumPruneShare(share - 0.001)
                        .run());
        SyncReport report = sync().withPrune(true)
                .withMaximumPruneShare(share + 1e-9)
                .withBatchSize(30)
                .run();
        assertThat(report.removed()).isEqualTo(100);
        assertThat(subscribed()).isEqualTo(employeeHashes());
    }

    @Test
    void run_singleRemoval_isAllowedUnlessShareZero() {
        enzoic.users().subscribe("former.employee@example.com").execute();
        assertThatExceptionOfType(PruneLimitExceededException.class)
                .isThrownBy(
                        () -> sync().withPrune(true).withMaximumPruneShare(0).run());
        enzoic.users().unsubscribeAllHashes(hashes(employeeHashes())).execute();
        assertThat(subscribed()).hasSize(1);
        assertThat(sync().withPrune(true).run().removed()).isEqualTo(1);
        assertThat(subscribed()).isEqualTo(employeeHashes());
    }

    @Test
    void run_pruneOfTwoInShortList_fails() {
        enzoic.users().subscribeAllHashes(unknownHashes(2)).execute();
        assertThatExceptionOfType(PruneLimitExceededException.class)
                .isThrownBy(() -> sync().withPrune(true).run());
    }

    @Test
    void run_pruneOfAll_removesIfAllowed() {
        enzoic.users().subscribeAllHashes(unknownHashes(10)).execute();
        assertThat(sync().withPrune(true).withMaximumPruneShare(1).run().removed())
                .isEqualTo(10);
        assertThat(subscribed()).isEqualTo(employeeHashes());
    }

    @Test
    void run_dryRun_onlyReads() {
        enzoic.users().subscribeAllHashes(unknownHashes(10)).execute();
        enzoic.users()
                .subscribeAllHashes(hashes(employeeHashes()).subList(0, 3))
                .execute();
        sandbox.journal().clear();
        SyncReport report = sync().withPrune(true).withDryRun(true).run();
        assertThat(report.isDryRun()).isTrue();
        assertThat(report.wouldSubscribe()).isEqualTo(employeeHashes().size() - 3);
        assertThat(report.newlySubscribed()).isZero();
        assertThat(report.wouldRemove()).isEqualTo(10);
        assertThat(report.removed()).isZero();
        assertThat(report.exceedsPruneLimit()).isTrue();
        assertThat(subscribed()).hasSize(13);
        assertThat(sandbox.journal().requests(Vendor.ENZOIC)).isEqualTo(1);
    }

    @Test
    void run_listFailsMidway_onlySubscribesEmployeesRead() {
        List<EmailHash> subscribedBefore = unknownHashes(1);
        subscribedBefore.addAll(hashes(employeeHashes()).subList(0, 3));
        enzoic.users().subscribeAllHashes(subscribedBefore).execute();
        sandbox.inject(Vendor.PUSH, Fault.status(501).after(4).forever());
        ExposureSync sync = sync().withPrune(true).withMaximumPruneShare(1).withBatchSize(50);
        SyncException failure = catchThrowableOfType(SyncException.class, sync::run);

        assertThat(failure).hasCauseInstanceOf(ServerErrorException.class);
        assertThat(failure.status()).isEqualTo(501);
        assertThat(failure.vendor()).isEqualTo("Push Security");
        SyncReport report = failure.report();
        assertThat(report.employeesRead()).isEqualTo(200);
        assertThat(report.alreadySubscribed()).isEqualTo(3);
        long missing = report.distinctAddresses() - 3;
        assertThat(report.newlySubscribed()).isPositive().isEqualTo(missing);
        assertThat(failure)
                .hasMessage("The exposure sync stopped while reading employees and subscribing those who are missing; "
                        + "200 employees read, " + report.newlySubscribed() + " of " + missing
                        + " missing addresses subscribed, 0 removed: "
                        + "Push Security listEmployees: server error (501)");
        assertThat(subscribed())
                .hasSize((int) report.newlySubscribed() + 4)
                .contains(subscribedBefore.get(0).hex());
    }

    @Test
    void run_secondReadingFails_removesNone() {
        sync().run();
        enzoic.users().subscribe("former.employee@example.com").execute();
        sandbox.inject(Vendor.PUSH, Fault.status(501).after(12).forever());
        SyncException failure = catchThrowableOfType(
                SyncException.class, () -> sync().withPrune(true).run());
        assertThat(failure.report().phase()).isEqualTo(Phase.CONFIRMING_FORMER_EMPLOYEES);
        assertThat(subscribed())
                .contains(EmailHash.of("former.employee@example.com").hex());
    }

    @Test
    void run_batchFails_reportsTheProgress() {
        sandbox.inject(
                Vendor.ENZOIC, Fault.status(403).on("subscribeUsers").after(2).forever());
        SyncException failure = catchThrowableOfType(
                SyncException.class, () -> sync().withBatchSize(50).run());
        assertThat(failure).hasCauseInstanceOf(PermissionDeniedException.class);
        assertThat(failure.report().newlySubscribed()).isEqualTo(100);
        assertThat(subscribed()).hasSize(100);
    }

    @Test
    void run_deadlineExceeded_reportsTheProgress() {
        sandbox.inject(
                Vendor.PUSH,
                Fault.status(429).header("Retry-After", "50").after(2).forever());
        ExposureSync sync = sync().withDeadline(Duration.ofSeconds(2));

        SyncException failure = catchThrowableOfType(SyncException.class, sync::run);

        assertThat(failure).hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(failure.report().employeesRead()).isEqualTo(100);
    }

    @Test
    void run_clientDeadline_boundsTheSync() {
        sandbox.inject(
                Vendor.PUSH, Fault.status(429).header("Retry-After", "50").forever());
        try (PushSecurity bounded = PushSecurity.builder()
                .apiKey(sandbox.pushApiKey())
                .baseUrl(sandbox.pushUrl())
                .deadline(Duration.ofMillis(100))
                .build()) {
            SyncException failure = catchThrowableOfType(
                    SyncException.class,
                    () -> ExposureSync.from(bounded).to(enzoic).run());

            assertThat(failure).hasCauseInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    void run_afterAFailure_subscribesTheRest() {
        sandbox.inject(Vendor.PUSH, Fault.status(501).after(4));
        catchThrowableOfType(SyncException.class, () -> sync().withBatchSize(50).run());
        SyncReport report = sync().run();
        assertThat(report.alreadySubscribed()).isPositive();
        assertThat(subscribed()).isEqualTo(employeeHashes());
    }

    @Test
    void run_subscriptionsCannotBeRead_changesNothing() {
        sandbox.inject(Vendor.ENZOIC, Fault.garbage());
        SyncException failure = catchThrowableOfType(SyncException.class, () -> sync().run());
        assertThat(failure).hasCauseInstanceOf(MalformedResponseException.class);
        assertThat(failure.report().phase()).isEqualTo(Phase.READING_SUBSCRIPTIONS);
        assertThat(sandbox.journal().requests(Vendor.PUSH)).isZero();
    }

    @Test
    void run_wrongKey_failsWithAuthenticationException() {
        try (PushSecurity wrong = push("wrong-key")) {
            SyncException failure = catchThrowableOfType(
                    SyncException.class,
                    () -> ExposureSync.from(wrong).to(enzoic).run());
            assertThat(failure).hasCauseInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void run_readOnlyKey_subscribesAll() {
        try (PushSecurity readOnly = push(sandbox.pushReadOnlyApiKey())) {
            ExposureSync.from(readOnly).to(enzoic).run();
            assertThat(subscribed()).isEqualTo(employeeHashes());
        }
    }

    @Test
    void run_progress_reportsPhasesPagesAndBatches() {
        enzoic.users().subscribe("former.employee@example.com").execute();
        sync().withPrune(true)
                .withMaximumPruneShare(1)
                .withBatchSize(100)
                .withProgress(progress::add)
                .run();
        // One notification for each phase, page and batch.
        int batches = (employeeHashes().size() + 99) / 100;
        assertThat(progress).hasSize(4 + 1 + 9 + batches + 9 + 1);
        assertThat(progress).extracting(SyncProgress::phase).isSorted().contains(Phase.values());
        assertThat(progress).extracting(SyncProgress::employeesRead).isSorted().contains(0L, 50L, 100L, 430L);
        assertThat(progress).extracting(SyncProgress::newlySubscribed).isSorted();
        SyncProgress last = progress.get(progress.size() - 1);
        assertThat(last.subscriptionsRead()).isEqualTo(1);
        assertThat(last.employeesReadAgain()).isEqualTo(430);
        assertThat(last.removed()).isEqualTo(1);
        assertThat(last)
                .hasToString("removing former employees: 1 subscriptions and 430 employees read, "
                        + last.newlySubscribed() + " newly subscribed, 1 removed");
    }

    @Test
    void run_progressListenerThrows_failsWithItsException() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sync().withProgress(notified -> {
                            throw new IllegalStateException("broken");
                        })
                        .run())
                .withMessage("broken");
        assertThat(subscribed()).isEmpty();
    }

    @Test
    void run_callListenerThrows_failsWithItsException() {
        try (PushSecurity throwing = pushBuilder(sandbox.pushApiKey())
                .listener(attempt -> {
                    throw new IllegalStateException("full");
                })
                .build()) {
            ExposureSync sync = ExposureSync.from(throwing).to(enzoic);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(sync::run)
                    .withMessage("full");
        }
    }

    @Test
    void run_interrupted_throwsInterruptedCallException() {
        Thread.currentThread().interrupt();
        ExposureSync sync = sync();
        assertThatExceptionOfType(InterruptedCallException.class).isThrownBy(sync::run);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void toSingle_subscribedTwice_runsTwice() {
        var runs = sync().toSingle();
        assertThat(runs.blockingGet().newlySubscribed()).isPositive();
        assertThat(runs.blockingGet().newlySubscribed()).isZero();
    }

    @Test
    void toString_report_hasNumbersOnly() {
        SyncReport report = sync().withDryRun(true).run();
        assertThat(report.toString())
                .matches(
                        "SyncReport\\[dry run, 430 employees read, \\d+ addresses hashed, \\d+ distinct, \\d+ skipped, "
                                + "0 already subscribed, 0 newly subscribed, \\d+ would be subscribed, 0 unmatched, "
                                + "0 removed, 0 would be removed, 10 requests, 0 throttled, 0 retried, \\d+ ms]");
        assertThat(report.elapsed()).isPositive();
        assertThat(report.rateLimitWait()).isLessThan(Duration.ofSeconds(1));
        assertThat(report.unreadableSubscriptions()).isZero();
    }

    @Test
    void options_outOfRange_areRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withBatchSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withLookAhead(0));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withMaximumPruneShare(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withMaximumPruneShare(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withMaximumPruneShare(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withDeadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> sync().withDeadline(Duration.ofMillis(-1)));
    }

    /** Returns a sync without look-ahead, because tests count its requests. */
    private ExposureSync sync() {
        return ExposureSync.from(push).to(enzoic).withLookAhead(1);
    }

    private PushSecurity push(String key) {
        return pushBuilder(key).build();
    }

    private PushSecurity.Builder pushBuilder(String key) {
        return PushSecurity.builder()
                .apiKey(key)
                .baseUrl(sandbox.pushUrl())
                .random(Fixtures.always(0))
                .rateLimiter(TokenBucket.unlimited(Schedulers.computation()));
    }

    private Enzoic.Builder enzoicBuilder() {
        return Enzoic.builder()
                .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
                .baseUrl(sandbox.enzoicUrl())
                .random(Fixtures.always(0));
    }

    private Set<String> subscribed() {
        return new LinkedHashSet<>(sandbox.subscribedUsernameHashes());
    }

    private Set<String> employeeHashes() {
        Set<String> hashes = new LinkedHashSet<>();
        for (int i = 0; i < EMPLOYEES; i++) {
            String hash = hash(sandbox.employees().get(i));
            if (hash != null) {
                hashes.add(hash);
            }
        }
        return hashes;
    }

    private static @Nullable String hash(SandboxEmployee employee) {
        try {
            return EmailHash.of(employee.email()).hex();
        } catch (InvalidAddressException e) {
            return null;
        }
    }

    private static List<EmailHash> hashes(Set<String> hexHashes) {
        return hexHashes.stream().map(EmailHash::ofHex).toList();
    }

    private static List<EmailHash> unknownHashes(int number) {
        List<EmailHash> unknownHashes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            unknownHashes.add(EmailHash.of("unknown" + i + "@example.com"));
        }
        return unknownHashes;
    }

    /**
     * A clock that advances by a second each time it is read, so that all requests are within the
     * rate limit of the sandbox.
     */
    private static final class SecondsClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
