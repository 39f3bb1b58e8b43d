package dev.trivet;

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
 * Reads the pages of one iteration through the employees who use an account. If the vendor does not
 * say whether there is another page, a full page with new employees has one.
 */
final class AccountUserPaging {
    /** The vendor's page size where the query names none. */
    private static final int DEFAULT_LIMIT = 50;

    private final OffsetPaging offsets;
    private final int limit;
    /**
     * The position at which each employee was first seen. A page may be read again if the call was
     * cancelled before it was returned: its employees are still new.
     */
    private final Map<String, String> firstSeen = new ConcurrentHashMap<>();

    AccountUserPaging(ListAccountUsersQuery query) {
        offsets = new OffsetPaging(query.getOffset());
        Integer given = query.getLimit();
        limit = given == null ? DEFAULT_LIMIT : given;
    }

    Page<AccountUser> page(AccountUserPage answer, @Nullable String position) {
        return answer.hasPagingProperty() ? offsets.page(answer, position) : barePage(answer.getItems(), position);
    }

    private Page<AccountUser> barePage(List<AccountUser> users, @Nullable String position) {
        // Users of an earlier page are left out. Users without an identifier are kept, and do not count as new.
        List<AccountUser> unseen = new ArrayList<>(users.size());
        Set<String> added = new HashSet<>();
        for (AccountUser user : users) {
            String id = user.getEmployeeId();
            if (id == null || (isNewAt(position, id) && added.add(id))) {
                unseen.add(user);
            }
        }
        boolean goesOn = users.size() >= limit && !added.isEmpty();
        return new Page<>(unseen, position, goesOn ? offsets.countedOn(position, users.size()) : null);
    }

    private boolean isNewAt(@Nullable String position, String id) {
        // No position is blank.
        String here = position == null ? "" : position;
        return firstSeen.computeIfAbsent(id, unseen -> here).equals(here);
    }
}
