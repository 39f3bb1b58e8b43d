package dev.trivet.sandbox.push;

import dev.trivet.sandbox.data.Organization;
import dev.trivet.sandbox.data.SeededRandom;
import dev.trivet.sandbox.data.SeededRandom.Trait;
import dev.trivet.sandbox.spec.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The initial properties of generated accounts, computed from the seed and the code of an account.
 *
 * <p>An account's code is eight times its employee's index, plus its slot from 0 to 6.
 */
final class AccountTraits {

    /** The number of codes per employee. The last code is for a reused password, not an account. */
    static final int SLOTS = 8;

    private static final int REUSED_PASSWORD = SLOTS - 1;
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

    /** Returns whether multi-factor authentication is registered, or null if unknown. */
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
    boolean hasReusedPassword(int code) {
        if (!isReuseCandidate(code)) {
            return false;
        }
        int first = code - code % SLOTS;
        int count = organization.accountCount(code / SLOTS);
        for (int other = first; other < first + count; other++) {
            if (other != code && isReuseCandidate(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReuseCandidate(int code) {
        return hasPassword(code) && code != Accounts.EXAMPLE && random.percent(30, Trait.ACCOUNT_REUSE, code);
    }

    /** Returns the code of the account's password, or -1 if there is none or it is unknown. */
    int passwordCode(int code) {
        if (!hasPassword(code) || code % 31 == 30) {
            return -1;
        }
        return hasReusedPassword(code) ? code - code % SLOTS + REUSED_PASSWORD : code;
    }

    /**
     * Returns the number of employees who use the account: usually one, rarely more than a page.
     */
    int userCount(int code) {
        int percentile = random.below(100, Trait.ACCOUNT_SHARING, code);
        int count = percentile < 95
                ? 1
                : percentile < 99 ? percentile - 93 : 55 + random.below(40, Trait.ACCOUNT_SHARING, ~code);
        return Math.min(count, organization.size());
    }

    /**
     * Returns one of the employees who use the account. User 0 is the owner. The other users have
     * consecutive indices, at a random distance from the owner.
     */
    int user(int code, int user) {
        int employee = code / SLOTS;
        if (user == 0) {
            return employee;
        }
        int size = organization.size();
        int distance =
                1 + random.below(size - userCount(code) + 1, Trait.ACCOUNT_SHARING, (long) Integer.MIN_VALUE - code);
        return (employee + distance + user - 1) % size;
    }

    /** Returns the login address, or null if it is unknown. */
    @Nullable
    String email(int code) {
        int employee = code / SLOTS;
        if (userCount(code) > 1) {
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
