package dev.trivet.sandbox.data;

import java.util.List;

/**
 * Deterministic pseudo-random values derived from seed, trait and index.
 *
 * <p>Traits are independent: a new trait does not change the values of others. The algorithm does
 * not depend on the JDK: a seed produces the same values on every Java version.
 */
public final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final long seed;

    /** Creates a source of values. */
    public SeededRandom(long seed) {
        this.seed = seed;
    }

    /** Returns 64 bits. */
    public long bits(Trait trait, long index) {
        return mix(mix(seed + trait.key.hashCode() * GOLDEN_GAMMA) + (index + 1) * GOLDEN_GAMMA);
    }

    /** Returns a number from 0 to {@code bound - 1}. */
    public int below(int bound, Trait trait, long index) {
        return (int) Long.remainderUnsigned(bits(trait, index), bound);
    }

    /** Returns true with a probability in percent. */
    public boolean percent(int percent, Trait trait, long index) {
        return below(100, trait, index) < percent;
    }

    /** Returns true with a probability from 0 to 1. */
    public boolean chance(double chance, Trait trait, long index) {
        return (bits(trait, index) >>> 11) * 0x1.0p-53 < chance;
    }

    /** Returns one of {@code choices}. */
    public <T> T oneOf(List<T> choices, Trait trait, long index) {
        return choices.get(below(choices.size(), trait, index));
    }

    /** Returns a UNIX timestamp in the {@code span} seconds from {@code earliest}. */
    public long time(long earliest, int span, Trait trait, long index) {
        return earliest + below(span, trait, index);
    }

    /** Returns a timestamp as in the vendor's JSON: an integer, or in 4 % of cases a float. */
    public Number jsonTimestamp(long time, Trait trait, long index) {
        if (bits(trait, ~index) % 25 == 0) {
            return (double) time;
        }
        return time;
    }

    /** The finalizer of SplitMix64. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** The purpose of a value. */
    public enum Trait {
        FAULT,
        EXPOSURE_ID,
        EMPLOYEE_ID,
        /** The key is not the name, because another key would change the employees of each seed. */
        NAME_SET("CULTURE"),
        GIVEN_NAME,
        FAMILY_NAME,
        ADDRESS_FORM,
        ADDRESS_DETAIL,
        DOMAIN,
        DEPARTMENT,
        LOCATION,
        LICENSED,
        CHATOPS,
        GROUP,
        CREATION,
        ACCOUNT_COUNT,
        TARGET_ID,
        APP_ID,
        APP_APPROVAL,
        APP_SENSITIVITY,
        APP_OWNER,
        APP_NOTES,
        APP_LABELS,
        APP_CREATION,
        OTHER_APP_ID,
        OTHER_APP_KIND,
        OTHER_APP_STATUS,
        OTHER_APP_CREATION,
        ACCOUNT_ID,
        ACCOUNT_APP,
        ACCOUNT_EMAIL,
        ACCOUNT_LOGIN,
        ACCOUNT_PROVIDER,
        ACCOUNT_MFA,
        ACCOUNT_MFA_METHOD,
        ACCOUNT_REUSE,
        ACCOUNT_SHARING,
        ACCOUNT_CREATION,
        ACCOUNT_LAST_USE,
        PASSWORD_ID,
        OTHER_ACCOUNT_COUNT,
        OTHER_ACCOUNT_ID,
        OTHER_ACCOUNT_APP,
        OTHER_ACCOUNT_CREATION,
        OTHER_ACCOUNT_LAST_USE,
        BROWSER_COUNT,
        BROWSER_ID,
        BROWSER_KIND,
        BROWSER_SYSTEM,
        BROWSER_VERSION,
        BROWSER_TOKEN,
        BROWSER_CREATION,
        BROWSER_LAST_ONLINE,
        FINDING_ID,
        FINDING_KIND,
        FINDING_STATE,
        FINDING_REASONS,
        FINDING_CREATION;

        /** The values of a trait depend on the hash of its key. */
        private final String key;

        Trait() {
            this.key = name();
        }

        Trait(String key) {
            this.key = key;
        }
    }
}
