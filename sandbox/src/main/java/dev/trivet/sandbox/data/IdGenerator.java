package dev.trivet.sandbox.data;

import dev.trivet.sandbox.data.SeededRandom.Trait;
import java.util.Map;
import java.util.UUID;

/**
 * Maps indices to IDs in the form of random UUIDs, and back, without a table.
 *
 * <ul>
 *   <li>The first eight digits are the index, encrypted by a small Feistel network.
 *   <li>The other digits depend on seed, trait and index, so that guessed IDs do not match.
 *   <li>A few objects have fixed IDs: the examples of the OpenAPI document.
 * </ul>
 */
public final class IdGenerator {

    private static final int ROUNDS = 4;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SeededRandom random;
    private final Trait trait;
    private final Map<Integer, String> fixed;

    /** Creates a generator without fixed IDs. */
    public IdGenerator(SeededRandom random, Trait trait) {
        this(random, trait, Map.of());
    }

    /**
     * Creates a generator.
     *
     * @param fixed the fixed IDs by index
     */
    public IdGenerator(SeededRandom random, Trait trait, Map<Integer, String> fixed) {
        this.random = random;
        this.trait = trait;
        this.fixed = fixed;
    }

    /** Returns the ID of an object. */
    public String id(int index) {
        String id = fixed.get(index);
        if (id != null) {
            return id;
        }
        long bits = random.bits(trait, index);
        long most = Integer.toUnsignedLong(encrypt(index)) << 32 | (bits & 0xffff0000L) | VERSION_4 | (bits & 0xfffL);
        long least = VARIANT | random.bits(trait, ~index) >>> 2;
        return new UUID(most, least).toString();
    }

    /** Returns the index of the object with this ID, or -1. */
    public int indexOf(String id) {
        for (Map.Entry<Integer, String> entry : fixed.entrySet()) {
            if (entry.getValue().equals(id)) {
                return entry.getKey();
            }
        }
        int index = decrypt(firstEightDigits(id));
        return index >= 0 && id(index).equals(id) ? index : -1;
    }

    private static int firstEightDigits(String id) {
        try {
            return id.length() < 8 ? 0 : Integer.parseUnsignedInt(id.substring(0, 8), 16);
        } catch (NumberFormatException notHexadecimal) {
            return 0;
        }
    }

    private int encrypt(int index) {
        int left = index >>> 16;
        int right = index & 0xffff;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ roundFunction(round, right);
            left = right;
            right = next;
        }
        return left << 16 | right;
    }

    private int decrypt(int encrypted) {
        int left = encrypted >>> 16;
        int right = encrypted & 0xffff;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            int previous = right ^ roundFunction(round, left);
            right = left;
            left = previous;
        }
        return left << 16 | right;
    }

    private int roundFunction(int round, int value) {
        // id() does not use this index. Otherwise, the first digits would reveal the others.
        return (int) random.bits(trait, Long.MIN_VALUE | (long) round << 16 | value) & 0xffff;
    }
}
