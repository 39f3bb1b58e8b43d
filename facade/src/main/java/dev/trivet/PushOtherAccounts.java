package dev.trivet;

import static dev.trivet.push.PushOperations.GET_OTHER_ACCOUNT;
import static dev.trivet.push.PushOperations.LIST_OTHER_ACCOUNTS;

import dev.trivet.push.api.AccountsOtherApi;
import dev.trivet.push.model.ListOtherAccountsQuery;
import dev.trivet.push.model.OtherAccount;

/** The calls about accounts on other apps: Push Security REST API v1, Accounts (Other). */
public final class PushOtherAccounts {
    private final AccountsOtherApi api;
    private final CallPipeline calls;

    PushOtherAccounts(AccountsOtherApi api, CallPipeline calls) {
        this.api = api;
        this.calls = calls;
    }

    /** Lists all accounts on other apps. */
    public PagedIterable<OtherAccount> list() {
        return list(ListOtherAccountsQuery.builder().build());
    }

    /** Lists the accounts on other apps that {@code query} describes, from its offset on; its limit is the size of a page. */
    public PagedIterable<OtherAccount> list(ListOtherAccountsQuery query) {
        return OffsetPaging.list(
                calls,
                LIST_OTHER_ACCOUNTS,
                query,
                query.getOffset(),
                offset -> query.toBuilder().offset(offset).build(),
                api::listOtherAccounts);
    }

    /** Fetches the account with the identifier {@code id}; a blank one fails with {@link IllegalArgumentException}. */
    public ApiCall<OtherAccount> get(String id) {
        return calls.call(GET_OTHER_ACCOUNT, api.getOtherAccount(id));
    }
}
