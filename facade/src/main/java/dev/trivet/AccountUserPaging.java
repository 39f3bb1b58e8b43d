package dev.trivet;

import dev.trivet.push.model.AccountUser;
import dev.trivet.push.model.AccountUserPage;
import dev.trivet.push.model.ListAccountUsersQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of one walk through the employees who use an account. The vendor may leave out what says whether there is
 * another page; then a full page that brings somebody new has one.
 */
final class AccountUserPaging {
    /** The vendor's page size where the query names none. */
    private static final int DEFAULT_LIMIT = 50;

    private final OffsetPaging offsets;
    private final int limit;
    private final Set<String> seen = new HashSet<>();

    AccountUserPaging(ListAccountUsersQuery query) {
        offsets = new OffsetPaging(query.getOffset());
        Integer given = query.getLimit();
        limit = given == null ? DEFAULT_LIMIT : given;
    }

    Page<AccountUser> page(AccountUserPage answer, @Nullable String position) {
        return answer.hasPaging() ? offsets.page(answer, position) : barePage(answer.getItems(), position);
    }

    private Page<AccountUser> barePage(List<AccountUser> users, @Nullable String position) {
        int seenBefore = seen.size();
        List<AccountUser> unseen = unseen(users);
        boolean goesOn = users.size() >= limit && seen.size() > seenBefore;
        return new Page<>(unseen, position, goesOn ? offsets.countedOn(position, users.size()) : null);
    }

    /** Leaves out who was handed out before. Whoever has no identifier is handed out, and proves nothing. */
    private List<AccountUser> unseen(List<AccountUser> users) {
        List<AccountUser> unseen = new ArrayList<>(users.size());
        for (AccountUser user : users) {
            String id = user.getEmployeeId();
            if (id == null || seen.add(id)) {
                unseen.add(user);
            }
        }
        return unseen;
    }
}
