package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How accounts are logged into and by whom, as found: pure functions of seed and code, cheap enough for millions.
 *
 * <p>An account's code is eight times its employee, plus its slot from 0 to 6.
 */
final class AccountTraits {

    /** Codes per employee. The last one is no account's: there a password's code means one in use on several accounts. */
    static final int SLOTS = 8;

    private static final int REUSED = SLOTS - 1;
    private static final List<String> MFA_METHODS = List.of(
            "APP_TOTP",
            "PUSH_NOTIFICATION",
            "EMAIL_OTP",
            "U2F",
            "HARDWARE_TOTP",
            "PHONE_CALL",
            "SMS_OTP",
            "APP_PASSWORD",
            "GRID_CARD",
            "EXTERNAL_PROVIDER",
            "BACKUP_CODES",
            "WEBAUTHN");

    private final Organisation organisation;
    private final Draws draws;

    AccountTraits(Organisation organisation) {
        this.organisation = organisation;
        this.draws = organisation.draws();
    }

    /** Returns how the account has been logged into: one of twenty cases. */
    private int login(int code) {
        return draws.below(20, Trait.ACCOUNT_LOGIN, code);
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

    /** Returns whether multi-factor authentication is set up, or null when that is not known. */
    @Nullable
    Boolean mfaRegistered(int code) {
        int form = draws.below(10, Trait.ACCOUNT_MFA, code);
        return form < 6 ? Boolean.TRUE : form < 8 ? Boolean.FALSE : null;
    }

    /** Returns the methods, which may be none, or null when they are not known. */
    @Nullable
    List<String> mfaMethods(int code) {
        int form = draws.below(10, Trait.ACCOUNT_MFA, code);
        if (form >= 7 || form == 5) {
            return null;
        }
        List<String> methods = new ArrayList<>();
        for (int count = form; count > 0 && form < 4; count--) {
            methods.add(MFA_METHODS.get((draws.below(MFA_METHODS.size(), Trait.ACCOUNT_MFA_METHOD, code) + 5 * count)
                    % MFA_METHODS.size()));
        }
        return methods;
    }

    /** Says whether another account of the employee has the same password. */
    boolean isReused(int code) {
        if (!wouldReuse(code)) {
            return false;
        }
        int first = code - code % SLOTS;
        int count = organisation.accountCount(code / SLOTS);
        for (int other = first; other < first + count; other++) {
            if (other != code && wouldReuse(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean wouldReuse(int code) {
        return hasPassword(code) && code != Accounts.EXAMPLE && draws.percent(30, Trait.ACCOUNT_REUSE, code);
    }

    /** Returns what stands for the account's password, or -1 where none is known, as it may be even if there is one. */
    int password(int code) {
        if (!hasPassword(code) || code % 31 == 30) {
            return -1;
        }
        return isReused(code) ? code - code % SLOTS + REUSED : code;
    }

    /** Returns how many employees use the account: mostly one, now and then more than fit in a page. */
    int users(int code) {
        int chance = draws.below(100, Trait.ACCOUNT_SHARING, code);
        int users = chance < 95 ? 1 : chance < 99 ? chance - 93 : 55 + draws.below(40, Trait.ACCOUNT_SHARING, ~code);
        return Math.min(users, organisation.size());
    }

    /** Returns the employee who uses the account as number {@code user}, from 0 on; the first is the one who owns it. */
    int user(int code, int user) {
        int employee = code / SLOTS;
        if (user == 0) {
            return employee;
        }
        int size = organisation.size();
        int distance = 1 + draws.below(size - users(code) + 1, Trait.ACCOUNT_SHARING, (long) Integer.MIN_VALUE - code);
        return (employee + distance + user - 1) % size;
    }

    /** Returns the address that logs in, or null where it is as unknown as the employee's own. */
    @Nullable
    String email(int code) {
        int employee = code / SLOTS;
        Addresses addresses = organisation.addresses();
        if (users(code) > 1) {
            return "team." + code + "@example.com";
        }
        AddressForm form = addresses.form(employee);
        if (form == AddressForm.ABSENT || form == AddressForm.NULL) {
            return null;
        }
        return switch (draws.below(20, Trait.ACCOUNT_EMAIL, code)) {
            case 0 -> addresses.address(employee);
            case 1, 2 -> "private" + employee + "@home.example";
            default -> addresses.plain(employee);
        };
    }

    long created(int code) {
        return draws.time(1_650_000_000L, 48_000_000, Trait.ACCOUNT_CREATION, code);
    }

    /** Returns when the account was last used, or null where that is not known. */
    @Nullable
    Long lastUsed(int code) {
        int sinceCreation = draws.below(20_000_000, Trait.ACCOUNT_LAST_USE, code);
        return sinceCreation % 10 == 0 ? null : created(code) + sinceCreation;
    }
}
