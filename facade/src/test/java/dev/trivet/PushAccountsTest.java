package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.errors.TransportException;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.ListAccountUsersQuery;
import dev.trivet.push.model.RemovableLoginMethod;
import java.util.Iterator;
import java.util.stream.IntStream;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;

class PushAccountsTest extends PushTest {
    private static final ListAccountUsersQuery LIMIT_OF_TWO =
            ListAccountUsersQuery.builder().limit(2).build();

    @Test
    void forget_success_returnsForgottenAccount() throws InterruptedException {
        respond("{\"id\":\"a-1\",\"object\":\"ACCOUNT\",\"deleted\":\"true\"}");
        ForgottenAccount forgotten = push.accounts().forget("a-1").execute();
        assertThat(forgotten.getDeleted().value()).isTrue();
        assertThat(forgotten.getObjectType()).isEqualTo("ACCOUNT");
        assertSent("DELETE /v1/accounts/a-1");
    }

    @Test
    void forget_responseLost_isNotRetried() {
        loseResponse();
        ApiCall<ForgottenAccount> call = push.accounts().forget("a-1");
        assertThatExceptionOfType(TransportException.class).isThrownBy(call::execute);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void removeLoginMethod_success_returnsAccount() throws InterruptedException {
        respond("{\"id\":\"a-1\",\"mfaMethods\":null}");
        Account account = push.accounts()
                .removeLoginMethod("a-1", RemovableLoginMethod.OIDC)
                .execute();
        assertThat(account.getId()).isEqualTo("a-1");
        assertThat(assertSent("DELETE /v1/accounts/a-1/loginMethods")).isEqualTo("{\"loginMethod\":\"OIDC\"}");
    }

    @Test
    void usedBy_nullQuery_isRejected() {
        PushAccounts accounts = push.accounts();
        assertThatNullPointerException()
                .isThrownBy(() -> accounts.usedBy("a-1", null))
                .withMessage("query");
    }

    @Test
    void usedBy_singleObject_isOneEmployee() throws InterruptedException {
        respond("{\"employeeId\":\"e-1\",\"lastUsedTimestamp\":1698669223,\"passwordManuallyTyped\":null}");
        assertUsers(push.accounts().usedBy("a/1"), "e-1");
        assertSent("GET /v1/accounts/a%2F1/usedBy");
    }

    @Test
    void usedBy_twoPages_sendsNextPosition() throws InterruptedException {
        respond("{\"result\":[{\"employeeId\":\"e-1\"}],\"paging\":{\"moreResults\":true,\"next\":\"x\"}}");
        respond("{\"result\":[{\"employeeId\":\"e-2\"}],\"paging\":{\"moreResults\":false}}");
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1", "e-2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=x");
    }

    @Test
    void usedBy_pagingNull_isLastPage() {
        respond("{\"result\":[{\"employeeId\":\"e-1\"},{\"employeeId\":\"e-2\"}],\"paging\":null}");
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1", "e-2");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void usedBy_fullArrays_continuesUntilShortArray() throws InterruptedException {
        respond(array(1, 2));
        respond(array(3, 4));
        respond(array(5, 5));
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1", "e-2", "e-3", "e-4", "e-5");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=4");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void usedBy_noLimit_pageSizeIsFifty() throws InterruptedException {
        respond(array(1, 50));
        respond("[]");
        assertThat(push.accounts().usedBy("a-1")).hasSize(50);
        assertSent("GET /v1/accounts/a-1/usedBy");
        assertSent("GET /v1/accounts/a-1/usedBy?offset=50");
    }

    @Test
    void usedBy_arrayOf49_isLastPage() {
        respond(array(1, 49));
        assertThat(push.accounts().usedBy("a-1")).hasSize(49);
    }

    @Test
    void usedBy_offsetIgnored_returnsEachEmployeeOnce() {
        respond(array(1, 2));
        respond(array(1, 2));
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1", "e-2");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void usedBy_listShifts_continuesWithNewEmployees() throws InterruptedException {
        respond(array(1, 2));
        respond(array(2, 3));
        respond("[]");
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1", "e-2", "e-3");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=2");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=4");
    }

    @Test
    void usedBy_employeesWithoutIds_areReturnedOnce() {
        respond("[{\"lastUsedTimestamp\":1},{\"lastUsedTimestamp\":2}]");
        assertThat(push.accounts().usedBy("a-1", LIMIT_OF_TWO)).hasSize(2);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void usedBy_iteratedTwice_returnsAllEmployeesTwice() {
        PagedIterable<AccountUser> users = push.accounts().usedBy("a-1", LIMIT_OF_TWO);
        for (int run = 0; run < 2; run++) {
            respond(array(1, 2));
            respond(array(3, 3));
            assertUsers(users, "e-1", "e-2", "e-3");
        }
    }

    @Test
    void usedBy_twoIterators_areIndependent() {
        PagedIterable<AccountUser> users = push.accounts().usedBy("a-1", LIMIT_OF_TWO);
        respond(array(1, 2));
        respond(array(1, 2));
        Iterator<AccountUser> one = users.iterator();
        Iterator<AccountUser> other = users.iterator();
        assertThat(one.next().getEmployeeId()).isEqualTo("e-1");
        assertThat(other.next().getEmployeeId()).isEqualTo("e-1");
    }

    @Test
    void usedBy_startingAt_returnsTheRest() throws InterruptedException {
        respond(array(5, 6));
        respond(array(7, 7));
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO).startingAt("4"), "e-5", "e-6", "e-7");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=4");
        assertSent("GET /v1/accounts/a-1/usedBy?limit=2&offset=6");
    }

    @Test
    void usedBy_pageReadAgain_returnsSameEmployees() {
        AccountUserPager pager = new AccountUserPager(TestCalls.calls(), null, "a-1", LIMIT_OF_TWO);
        AccountUserPage response = AccountUserPage.builder()
                .result(asList(
                        AccountUser.builder().employeeId("e-1").build(),
                        AccountUser.builder().employeeId("e-2").build()))
                .build();
        for (int reading = 0; reading < 2; reading++) {
            Page<AccountUser> page = pager.read(response, null);
            assertThat(page.items()).hasSize(2);
            assertThat(page.nextPosition()).isEqualTo("2");
        }
    }

    @Test
    void usedBy_duplicateOnPage_isReturnedOnce() {
        respond("[{\"employeeId\":\"e-1\"},{\"employeeId\":\"e-1\"}]");
        respond("[]");
        assertUsers(push.accounts().usedBy("a-1", LIMIT_OF_TWO), "e-1");
    }

    @Test
    void usedBy_pageFails_requestsThatPageAgain() {
        server.enqueue(new MockResponse().setResponseCode(403));
        respond(array(1, 1));
        Iterator<AccountUser> users =
                push.accounts().usedBy("a-1", LIMIT_OF_TWO).iterator();
        assertThatExceptionOfType(PermissionDeniedException.class).isThrownBy(users::next);
        assertThat(users.next().getEmployeeId()).isEqualTo("e-1");
    }

    private static void assertUsers(PagedIterable<AccountUser> users, String... ids) {
        assertThat(users).extracting(AccountUser::getEmployeeId).containsExactly(ids);
    }

    private static String array(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> "{\"employeeId\":\"e-" + number + "\"}")
                .collect(joining(",", "[", "]"));
    }
}
