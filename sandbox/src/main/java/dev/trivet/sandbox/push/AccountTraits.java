package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties of accounts before changes, computed from the seed and the code of an account.
 *
 * <p>An account's code is eight times its employee's index, plus its slot from 0 to 6.
 */
final class AccountTraits {

    /** Codes per employee. The last one is not an account, but the code of a reused password. */
    static final int SLOTS = 8;

    private static final int REUSED = SLOTS - 1;
    private static final List<String> MFA_METHODS = ApiSpec.PUSH.enumValues("MfaMethod");

    private final Organization organization;
    private final SeededRandom random;

    AccountTraits(Organization organization) {
        this.organization = organization;
        this.random = organization.random();
    }

    /** Returns one of twenty combinations of login methods. */
    private int login(int code) {
        return random.below(20, Trait.ACCOUNT_LOGIN, code);
    }

    boolean hasPassword(int code) {
        return login(code) < 13;
    }

    boolean hasOidc(int code) {
        return login(code) >= 11 && login(code) < 15;
    }

    boolean hasSaml(int code) {
        return login(code) == 15 || login(code) == 16 || login(code) == 19;
    }

    boolean hasOktaSwa(int code) {
        return login(code) == 17;
    }

    boolean hasVendorSso(int code) {
        return login(code) == 10 || login(code) == 19;
    }

    boolean hasFedCm(int code) {
        return login(code) == 18 || login(code) == 14;
    }

    /** Returns whether multi-factor authentication is set up, or null if unknown. */
    @Nullable
    Boolean mfaRegistered(int code) {
        int form = random.below(10, Trait.ACCOUNT_MFA, code);
        return form < 6 ? Boolean.TRUE : form < 8 ? Boolean.FALSE : null;
    }

    /** Returns the methods, possibly none, or null if unknown. */
    @Nullable
    List<String> mfaMethods(int code) {
        int form = random.below(10, Trait.ACCOUNT_MFA, code);
        if (form >= 7 || form == 5) {
            return null;
        }
        List<String> methods = new ArrayList<>();
        for (int count = form; count > 0 && form < 4; count--) {
            methods.add(MFA_METHODS.get((random.below(MFA_METHODS.size(), Trait.ACCOUNT_MFA_METHOD, code) + 5 * count)
                    % MFA_METHODS.size()));
        }
        return methods;
    }

    /** Returns whether another account of the employee has the same password. */
    boolean isReused(int code) {
        if (!wouldReuse(code)) {
            return false;
        }
        int first = code - code % SLOTS;
        int count = organization.accountCount(code / SLOTS);
        for (int other = first; other < first + count; other++) {
            if (other != code && wouldReuse(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean wouldReuse(int code) {
        return hasPassword(code) && code != Accounts.EXAMPLE && random.percent(30, Trait.ACCOUNT_REUSE, code);
    }

    /** Returns the code of the account's password, or -1 if it has none or none is known. */
    int password(int code) {
        if (!hasPassword(code) || code % 31 == 30) {
            return -1;
        }
        return isReused(code) ? code - code % SLOTS + REUSED : code;
    }

    /**
     * Returns the number of employees who use the account: usually one, rarely more than a page.
     */
    int users(int code) {
        int chance = random.below(100, Trait.ACCOUNT_SHARING, code);
        int users = chance < 95 ? 1 : chance < 99 ? chance - 93 : 55 + random.below(40, Trait.ACCOUNT_SHARING, ~code);
        return Math.min(users, organization.size());
    }

    /** Returns one of the employees who use the account. Number 0 is its owner. */
    int user(int code, int user) {
        int employee = code / SLOTS;
        if (user == 0) {
            return employee;
        }
        int size = organization.size();
        int distance = 1 + random.below(size - users(code) + 1, Trait.ACCOUNT_SHARING, (long) Integer.MIN_VALUE - code);
        return (employee + distance + user - 1) % size;
    }

    /** Returns the login address, or null if it is unknown, like the employee's own. */
    @Nullable
    String email(int code) {
        int employee = code / SLOTS;
        if (users(code) > 1) {
            return "team." + code + "@example.com";
        }
        if (organization.isEmailNull(employee)) {
            return null;
        }
        return switch (random.below(20, Trait.ACCOUNT_EMAIL, code)) {
            case 0 -> organization.email(employee);
            case 1, 2 -> "private" + employee + "@home.example";
            default -> organization.plainEmail(employee);
        };
    }

    long created(int code) {
        return random.time(1_650_000_000L, 48_000_000, Trait.ACCOUNT_CREATION, code);
    }

    /** Returns the time of the last use, or null if unknown. */
    @Nullable
    Long lastUsed(int code) {
        int sinceCreation = random.below(20_000_000, Trait.ACCOUNT_LAST_USE, code);
        return sinceCreation % 10 == 0 ? null : created(code) + sinceCreation;
    }
}
