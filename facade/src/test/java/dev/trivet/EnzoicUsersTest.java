package dev.trivet;

import static dev.trivet.Fixtures.json;
import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.enzoic.model.ListUserSubscriptionsQuery;
import dev.trivet.enzoic.model.SubscriptionsAdded;
import dev.trivet.errors.AuthenticationException;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.PermissionDeniedException;
import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import okhttp3.Credentials;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;

class EnzoicUsersTest extends EnzoicTest {
    private static final String BASIC =
            "Basic YjM4ZjVhNjA5ZjAxNDQyZmI4Y2ViMWFhMDI0NzQ5MDM6OGU4YTE4NWRmYTNlNDM3Zjg1YWZiYTE2NWNlNDA3YjQ=";
    private static final EmailHash ALICE = EmailHash.of("alice@example.com");
    private static final EmailHash BOB = EmailHash.of("bob@example.com");

    @Test
    void subscribe_address_sendsOnlyTheHash() throws InterruptedException {
        server.enqueue(json("{\"added\":1,\"alreadyExisted\":0}").setResponseCode(201));
        assertThat(enzoic.users().subscribe(" Alice@Example.com ").execute().getAdded())
                .isEqualTo(1);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/alert-subscriptions HTTP/1.1");
        assertThat(request.getHeader("Authorization")).isEqualTo(BASIC);
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"usernameHashes\":[\"" + ALICE.hex() + "\"]}");
    }

    @Test
    void subscribe_invalidAddress_isRejectedImmediately() {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> enzoic.users().subscribe("alice smith@example.com"));
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> enzoic.users().unsubscribe(" "));
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> enzoic.users().isSubscribed(""));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void arguments_null_areNamed() {
        EnzoicUsers users = enzoic.users();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.subscribe((EmailHash) null))
                .withMessage("hash must not be null");
        assertThatIllegalArgumentException().isThrownBy(() -> users.unsubscribe((EmailHash) null));
        assertThatIllegalArgumentException().isThrownBy(() -> users.isSubscribed((EmailHash) null));
        assertThatNullPointerException().isThrownBy(() -> users.list(null)).withMessage("query");
        assertThatNullPointerException()
                .isThrownBy(() -> users.subscribeAll((Iterable<String>) null))
                .withMessage("addresses");
        assertThatNullPointerException()
                .isThrownBy(() -> users.unsubscribeAllHashes((Flowable<EmailHash>) null))
                .withMessage("hashes");
        BulkCall call = users.subscribeAllHashes(asList(ALICE, null));
        assertThat(catchThrowableOfType(BulkException.class, call::execute))
                .hasMessageEndingWith("item 1, counted from 0, cannot be sent: hash must not be null")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withListener_calledTwice_replacesTheListener() {
        List<CallAttempt> replaced = new ArrayList<>();
        List<CallAttempt> notified = new ArrayList<>();
        respond("{\"usernameHashes\":[]}");
        enzoic.users()
                .list()
                .withListener(replaced::add)
                .withListener(notified::add)
                .toList();
        respond("{\"added\":1,\"alreadyExisted\":0}");
        enzoic.users()
                .subscribeAllHashes(asList(ALICE))
                .withListener(replaced::add)
                .withListener(notified::add)
                .execute();
        assertThat(replaced).isEmpty();
        assertThat(notified).hasSize(2);
    }

    @Test
    void subscribeAll_severalBatches_callsForCallOnce() {
        server.enqueue(json("{\"added\":1}"));
        server.enqueue(json("{\"added\":1}"));
        List<Thread> listenerThreads = new ArrayList<>();
        try (Enzoic observed =
                builder().listener(new ThreadRecordingListener(listenerThreads)).build()) {
            observed.users()
                    .subscribeAllHashes(asList(ALICE, BOB))
                    .withBatchSize(1)
                    .execute();
        }
        assertThat(listenerThreads).containsExactly(Thread.currentThread());
    }

    @Test
    void unsubscribe_address_sendsDeleteWithHash() throws InterruptedException {
        server.enqueue(json("{\"deleted\":1,\"notFound\":0}").setResponseCode(201));
        assertThat(enzoic.users().unsubscribe("bob@example.com").execute().getDeleted())
                .isEqualTo(1);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("DELETE /v1/alert-subscriptions HTTP/1.1");
        assertThat(request.getBody().readUtf8()).isEqualTo("{\"usernameHashes\":[\"" + BOB.hex() + "\"]}");
    }

    @Test
    void subscribe_responseLost_isRetried() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        server.enqueue(json("{\"added\":0,\"alreadyExisted\":1}"));
        assertThat(enzoic.users().subscribe(ALICE).execute().getAlreadyExisted())
                .isEqualTo(1);
    }

    @Test
    void isSubscribed_hashInResponse_returnsTrue() throws InterruptedException {
        server.enqueue(json("{\"usernameHash\":\"" + ALICE.hex().toUpperCase(Locale.ROOT) + "\"}"));
        assertThat(enzoic.users().isSubscribed("ALICE@example.com").execute()).isTrue();
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/alert-subscriptions?usernameHash=" + ALICE.hex());
    }

    @Test
    void isSubscribed_notFound_returnsFalse() {
        server.enqueue(new MockResponse().setResponseCode(404));
        assertThat(enzoic.users().isSubscribed(ALICE).execute()).isFalse();
    }

    @Test
    void isSubscribed_otherHashInResponse_isMalformed() {
        server.enqueue(json("{\"usernameHash\":\"" + BOB.hex() + "\"}").setHeader("X-Request-Id", "r-1"));
        server.enqueue(json("{\"count\":2,\"usernameHashes\":[\"" + ALICE.hex() + "\"]}"));
        for (int i = 0; i < 2; i++) {
            ApiCall<Boolean> call = enzoic.users().isSubscribed(ALICE);
            MalformedResponseException failure = catchThrowableOfType(MalformedResponseException.class, call::execute);
            assertThat(failure.path()).isEqualTo("$.usernameHash");
            assertThat(failure.status()).isEqualTo(200);
            assertThat(failure.requestId()).isEqualTo(i == 0 ? "r-1" : null);
            assertThat(failure).hasMessageNotContaining(BOB.hex()).hasMessageNotContaining(ALICE.hex());
        }
    }

    @Test
    void list_severalPages_sendsTokensVerbatim() throws InterruptedException {
        server.enqueue(json("{\"count\":2,\"usernameHashes\":[\"" + ALICE.hex() + "\"],\"pagingToken\":\"a+/=&\"}"));
        server.enqueue(json("{\"usernameHashes\":[],\"pagingToken\":\"b\"}"));
        server.enqueue(
                json("{\"usernameHashes\":[\"" + BOB.hex().toUpperCase(Locale.ROOT) + "\"],\"pagingToken\":\"\"}"));
        ListUserSubscriptionsQuery query =
                ListUserSubscriptionsQuery.builder().pageSize(1).build();

        assertThat(enzoic.users().list(query)).containsExactly(ALICE, BOB);
        assertThat(server.takeRequest().getPath()).isEqualTo("/v1/alert-subscriptions?pageSize=1");
        RecordedRequest second = server.takeRequest();
        assertThat(second.getRequestUrl().queryParameter("pagingToken")).isEqualTo("a+/=&");
        assertThat(second.getRequestUrl().queryParameter("pageSize")).isEqualTo("1");
    }

    @Test
    void list_repeatedToken_isMalformed() {
        server.enqueue(json("{\"usernameHashes\":[],\"pagingToken\":\"t\"}"));
        server.enqueue(json("{\"usernameHashes\":[],\"pagingToken\":\"t\"}"));
        PagedIterable<EmailHash> list = enzoic.users().list();
        assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> list.forEach(hash -> {}));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void list_tokenTooLong_isMalformed() {
        server.enqueue(json("{\"usernameHashes\":[],\"pagingToken\":\"" + "t".repeat(257) + "\"}"));
        Iterator<EmailHash> hashes = enzoic.users().list().iterator();
        MalformedResponseException failure = catchThrowableOfType(MalformedResponseException.class, hashes::hasNext);
        assertThat(failure.path()).isEqualTo("$.pagingToken");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void list_invalidHash_isMalformedWithoutShowingIt() {
        server.enqueue(json("{\"usernameHashes\":[\"carol@example.com\"]}"));
        PagedIterable<EmailHash> list = enzoic.users().list();
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> list.forEach(hash -> {}))
                .withMessageNotContaining("carol");
    }

    @Test
    void subscribe_credentialsInResponse_areRedacted() {
        String header = Credentials.basic(KEY, SECRET).substring("Basic ".length());
        server.enqueue(json("{\"message\":\"No such key: " + header + " or " + KEY + "\"}")
                .setResponseCode(401));
        ApiCall<SubscriptionsAdded> call = enzoic.users().subscribe(ALICE);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(call::execute)
                .withMessage("Enzoic subscribeUsers: the credentials were rejected (401): "
                        + "No such key: [secret] or [secret]");
    }

    @Test
    void subscribeAll_severalBatches_returnsTotals() throws InterruptedException {
        server.enqueue(json("{\"added\":2,\"alreadyExisted\":0}"));
        server.enqueue(json("{\"added\":0,\"alreadyExisted\":1}"));
        BulkResult result = enzoic.users()
                .subscribeAll(nCopies(3, "ALICE@example.com "))
                .withBatchSize(2)
                .execute();
        assertThat(result).hasToString("BulkResult[3 sent, 2 changed, 1 unchanged]");
        assertThat(result.changed()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(server.takeRequest().getBody().readUtf8()).contains(ALICE.hex() + "\",\"" + ALICE.hex());
    }

    @Test
    void subscribeAll_batchFails_reportsTheBatch() {
        server.enqueue(json("{\"added\":1,\"alreadyExisted\":0}"));
        server.enqueue(new MockResponse().setResponseCode(403).setBody("{\"message\":\"no " + BOB.hex() + "\"}"));
        BulkCall call =
                enzoic.users().subscribeAllHashes(asList(ALICE, BOB, ALICE)).withBatchSize(1);
        BulkException failure = catchThrowableOfType(BulkException.class, call::execute);
        assertThat(failure.completed().sent()).isEqualTo(1);
        assertThat(failure.failedBatch()).containsExactly(BOB.hex());
        assertThat(failure).hasCauseInstanceOf(PermissionDeniedException.class).hasMessageNotContaining(BOB.hex());
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void unsubscribeAll_defaultBatchSize_isAThousand() {
        server.enqueue(json("{\"deleted\":1000,\"notFound\":0}"));
        server.enqueue(json("{}"));
        BulkResult result =
                enzoic.users().unsubscribeAllHashes(nCopies(1_001, ALICE)).execute();
        assertThat(result).hasToString("BulkResult[1001 sent, 1000 changed, 0 unchanged]");
    }

    @Test
    void bulkCalls_anySource_sendSameRequest() throws InterruptedException {
        EnzoicUsers users = enzoic.users();
        List<BulkCall> calls = asList(
                users.subscribeAll(asList("alice@example.com")),
                users.subscribeAll(Flowable.just("alice@example.com")),
                users.subscribeAllHashes(asList(ALICE)),
                users.subscribeAllHashes(Flowable.just(ALICE)),
                users.unsubscribeAll(asList("alice@example.com")),
                users.unsubscribeAll(Flowable.just("alice@example.com")),
                users.unsubscribeAllHashes(asList(ALICE)),
                users.unsubscribeAllHashes(Flowable.just(ALICE)));
        for (int i = 0; i < calls.size(); i++) {
            server.enqueue(json("{\"added\":1,\"deleted\":1}"));
            assertThat(calls.get(i).execute()).hasToString("BulkResult[1 sent, 1 changed, 0 unchanged]");
            RecordedRequest request = server.takeRequest();
            assertThat(request.getMethod()).isEqualTo(i < 4 ? "POST" : "DELETE");
            assertThat(request.getBody().readUtf8()).isEqualTo("{\"usernameHashes\":[\"" + ALICE.hex() + "\"]}");
        }
    }

    @Test
    void subscribeAll_invalidAddress_reportsItsPosition() {
        BulkCall call = enzoic.users().subscribeAll(asList("alice@example.com", "bob smith@example.com"));
        BulkException failure = catchThrowableOfType(BulkException.class, call::execute);
        assertThat(failure)
                .hasMessage("Enzoic subscribeUsers: stopped after 0 items; item 1, counted from 0, cannot be sent: "
                        + "The address contains white space")
                .hasCauseInstanceOf(InvalidAddressException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void subscribeAll_emptySource_sendsNothing() {
        assertThat(enzoic.users().subscribeAll(emptyList()).execute().sent()).isZero();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void build_noCredentials_isRejected() {
        assertThatIllegalStateException().isThrownBy(() -> Enzoic.builder().build());
    }

    @Test
    void isSubscribed_credentialsInResponse_areRedacted() {
        server.enqueue(new MockResponse().setResponseCode(401).setBody("bad " + SECRET + " and " + BASIC));
        ApiCall<Boolean> call = enzoic.users().isSubscribed(ALICE);
        AuthenticationException failure = catchThrowableOfType(AuthenticationException.class, call::execute);
        assertThat(failure.vendorMessage()).isEqualTo("bad [secret] and Basic [secret]");
    }
}
