package dev.trivet.sandbox;

import dev.trivet.sandbox.Draws.Trait;
import java.util.Map;
import java.util.UUID;

/**
 * Turns an index into an id that looks like a random UUID, and back, without a table.
 *
 * <ul>
 *   <li>The first eight digits hold the index, scrambled by a small Feistel network, which can be run backwards.
 *   <li>The other digits are drawn from the seed, the trait and the index, so that an invented id is not found.
 *   <li>A few objects may have ids that are given: those of the vendor's examples.
 * </ul>
 */
final class ObjectIds {

    private static final int ROUNDS = 4;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final Draws draws;
    private final Trait trait;
    private final Map<Integer, String> given;

    ObjectIds(Draws draws, Trait trait) {
        this(draws, trait, Map.of());
    }

    /**
     * Makes ids.
     *
     * @param given ids of their own, by index
     */
    ObjectIds(Draws draws, Trait trait, Map<Integer, String> given) {
        this.draws = draws;
        this.trait = trait;
        this.given = given;
    }

    /** Returns the id of the object at {@code index}. */
    String id(int index) {
        String own = given.get(index);
        if (own != null) {
            return own;
        }
        long bits = draws.bits(trait, index);
        long most = Integer.toUnsignedLong(scramble(index)) << 32 | (bits & 0xffff0000L) | VERSION_4 | (bits & 0xfffL);
        long least = VARIANT | draws.bits(trait, ~index) >>> 2;
        return new UUID(most, least).toString();
    }

    /** Returns the index of {@code id}, or -1 when it is no id of these objects. */
    int indexOf(String id) {
        for (Map.Entry<Integer, String> own : given.entrySet()) {
            if (own.getValue().equals(id)) {
                return own.getKey();
            }
        }
        int index = unscramble(firstEightDigits(id));
        return index >= 0 && id(index).equals(id) ? index : -1;
    }

    private static int firstEightDigits(String id) {
        try {
            return id.length() < 8 ? 0 : Integer.parseUnsignedInt(id.substring(0, 8), 16);
        } catch (NumberFormatException notHexadecimal) {
            return 0;
        }
    }

    private int scramble(int index) {
        int left = index >>> 16;
        int right = index & 0xffff;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ half(round, right);
            left = right;
            right = next;
        }
        return left << 16 | right;
    }

    private int unscramble(int scrambled) {
        int left = scrambled >>> 16;
        int right = scrambled & 0xffff;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ half(round, left);
            right = left;
            left = previous;
        }
        return left << 16 | right;
    }

    private int half(int round, int value) {
        // Far below the indices that id() draws, so that the scrambling says nothing about the other digits.
        return (int) draws.bits(trait, Long.MIN_VALUE | (long) round << 16 | value) & 0xffff;
    }
}
