package dev.trivet;

import static dev.trivet.push.PushOperations.DELETE_LOGIN_METHOD;
import static dev.trivet.push.PushOperations.FORGET_ACCOUNT;
import static dev.trivet.push.PushOperations.GET_ACCOUNT;
import static dev.trivet.push.PushOperations.LIST_ACCOUNTS;
import static java.util.Objects.requireNonNull;

import dev.trivet.push.api.AccountsApi;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.ForgottenAccount;
import dev.trivet.push.model.ListAccountUsersQuery;
import dev.trivet.push.model.ListAccountsQuery;
import dev.trivet.push.model.LoginMethodRemoval;
import dev.trivet.push.model.RemovableLoginMethod;
import io.reactivex.rxjava3.annotations.CheckReturnValue;

/** The operations on accounts in the organization: Push Security REST API v1, Accounts. */
public final class PushAccounts extends PushResource<Account, ListAccountsQuery> {
    private static final ListAccountsQuery ALL = ListAccountsQuery.builder().build();

    private final AccountsApi api;

    PushAccounts(AccountsApi api, CallExecutor calls) {
        super(calls, LIST_ACCOUNTS, ALL, api::listAccounts, GET_ACCOUNT, api::getAccount);
        this.api = api;
    }

    /**
     * Removes an account from Push Security. The result shows whether it was removed.
     *
     * @param id the account's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<ForgottenAccount> forget(String id) {
        return calls.call(FORGET_ACCOUNT, api.forgetAccount(Arguments.id(id)));
    }

    /**
     * Removes one login method from an account. The result is the account.
     *
     * @param id the account's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public ApiCall<Account> removeLoginMethod(String id, RemovableLoginMethod loginMethod) {
        LoginMethodRemoval removal = LoginMethodRemoval.builder()
                .loginMethod(requireNonNull(loginMethod, "loginMethod"))
                .build();
        return calls.call(DELETE_LOGIN_METHOD, api.deleteLoginMethod(Arguments.id(id), removal));
    }

    /**
     * Lists the employees who use an account, as {@link #usedBy(String, ListAccountUsersQuery)}
     * does.
     *
     * @param id the account's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public PagedIterable<AccountUser> usedBy(String id) {
        return usedBy(id, ListAccountUsersQuery.builder().build());
    }

    /**
     * Lists the employees who use an account, from the offset of {@code query} on; its limit is the
     * size of a page.
     *
     * <p>The vendor documents a list, but its example is a single employee. This client accepts a
     * page as in other lists, a JSON array, and a single employee. If a response has no paging
     * information, the next page is requested if the page is full and contains new employees, and
     * repeated employees are omitted.
     *
     * @param id the account's identifier
     * @throws IllegalArgumentException if {@code id} is null, blank, or cannot be sent
     */
    @CheckReturnValue
    public PagedIterable<AccountUser> usedBy(String id, ListAccountUsersQuery query) {
        return new PagedIterable<>(
                calls, new AccountUserPager(calls, api, Arguments.id(id), requireNonNull(query, "query")));
    }
}
