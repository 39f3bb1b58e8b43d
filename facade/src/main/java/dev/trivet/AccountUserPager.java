package dev.trivet;

import static dev.trivet.push.PushOperations.LIST_ACCOUNT_USERS;

import dev.trivet.client.internal.PagePosition;
import dev.trivet.push.api.AccountsApi;
import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.ListAccountUsersQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests the pages of the employees who use an account. A page without paging information has a
 * next page if it is full and contains new employees. Which employees are new depends on the
 * earlier pages, so pages are requested one by one.
 */
final class AccountUserPager implements Pager<AccountUser> {
    /** The vendor's page size if the query has none. */
    private static final int DEFAULT_LIMIT = 50;

    private final CallExecutor calls;
    private final AccountsApi api;
    private final String accountId;
    private final ListAccountUsersQuery query;
    /**
     * The position at which each employee was first seen. If a call was canceled before its page
     * was returned, the page is requested again, and its employees must still be new.
     */
    private final Map<String, String> firstSeen = new ConcurrentHashMap<>();

    AccountUserPager(CallExecutor calls, AccountsApi api, String accountId, ListAccountUsersQuery query) {
        this.calls = calls;
        this.api = api;
        this.accountId = accountId;
        this.query = query;
    }

    @Override
    public ApiCall<Page<AccountUser>> page(@Nullable String position) {
        ListAccountUsersQuery positioned = position == null ? query : query.withPosition(position);
        return calls.call(LIST_ACCOUNT_USERS, api.listAccountUsers(accountId, positioned))
                .map(response -> read(response, position));
    }

    @Override
    public Pager<AccountUser> with(CallExecutor executor) {
        return new AccountUserPager(executor, api, accountId, query);
    }

    Page<AccountUser> read(AccountUserPage response, @Nullable String position) {
        String offset = position == null ? query.position() : position;
        List<AccountUser> users = response.getItems();
        return response.hasPagingProperty()
                ? Page.of(users, position, () -> response.nextPosition(offset))
                : pageWithoutPaging(users, position, offset);
    }

    private Page<AccountUser> pageWithoutPaging(
            List<AccountUser> users, @Nullable String position, @Nullable String offset) {
        // Omits users that an earlier page or this one already contains. Users without an ID are
        // kept, but do not count as new.
        List<AccountUser> unseen = new ArrayList<>(users.size());
        Set<String> added = new HashSet<>();
        for (AccountUser user : users) {
            String id = user.getEmployeeId();
            if (id == null || (isNewAt(position, id) && added.add(id))) {
                unseen.add(user);
            }
        }
        Integer limit = query.getLimit();
        boolean hasNext = users.size() >= (limit == null ? DEFAULT_LIMIT : limit) && !added.isEmpty();
        return Page.of(
                unseen,
                position,
                () -> hasNext
                        ? PagePosition.next(offset == null ? "0" : offset, users.size(), null, "$.paging.next")
                        : null);
    }

    private boolean isNewAt(@Nullable String position, String id) {
        // Positions are never blank, so the empty string can represent the first page.
        String positionKey = position == null ? "" : position;
        return firstSeen.computeIfAbsent(id, absent -> positionKey).equals(positionKey);
    }
}
