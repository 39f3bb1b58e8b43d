package dev.trivet;

import static dev.trivet.push.PushOperations.GET_OTHER_ACCOUNT;
import static dev.trivet.push.PushOperations.LIST_OTHER_ACCOUNTS;

import dev.trivet.push.api.AccountsOtherApi;
import dev.trivet.push.model.ListOtherAccountsQuery;
import dev.trivet.push.model.OtherAccount;

/** The operations on accounts on other apps: Push Security REST API v1, Accounts (Other). */
public final class PushOtherAccounts extends PushResource<OtherAccount, ListOtherAccountsQuery> {
    private static final ListOtherAccountsQuery ALL =
            ListOtherAccountsQuery.builder().build();

    PushOtherAccounts(AccountsOtherApi api, CallExecutor calls) {
        super(calls, LIST_OTHER_ACCOUNTS, ALL, api::listOtherAccounts, GET_OTHER_ACCOUNT, api::getOtherAccount);
    }
}
