package dev.trivet;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of hashes that numbers them in the order in which they came: 32 bytes each, and 8 to 16 to find it again. Not safe for
 * use from many threads.
 */
final class EmailHashSet {
    /** Bytes are kept in pieces, so that growing copies nothing. */
    private static final int HASHES_PER_CHUNK = 4_096;

    private final List<byte[]> chunks = new ArrayList<>();
    /** The number of a hash, plus one, near the place that its first bytes name; 0 where there is none. */
    private int[] slots = new int[64];

    private int size;

    /** Returns how many different hashes there are. */
    int size() {
        return size;
    }

    /** Returns the number of {@code hash}: that which it has, or else the next one, which it has from now on. */
    int add(EmailHash hash) {
        byte[] bytes = new byte[EmailHash.BYTES];
        hash.write(bytes, 0);
        int slot = findSlot(bytes);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(hash);
        slots[slot] = size;
        if (size > slots.length / 2) {
            grow();
        }
        return size - 1;
    }

    /** Returns the hash with the number {@code index}. */
    EmailHash get(int index) {
        return EmailHash.read(chunk(index), offset(index));
    }

    private void append(EmailHash hash) {
        if (size % HASHES_PER_CHUNK == 0) {
            chunks.add(new byte[HASHES_PER_CHUNK * EmailHash.BYTES]);
        }
        hash.write(chunk(size), offset(size));
        size++;
    }

    /** Returns the slot of these bytes, or the free one that they would take. There is always a free one. */
    private int findSlot(byte[] bytes) {
        int slot = start(bytes, 0);
        while (slots[slot] != 0 && !holds(slots[slot] - 1, bytes)) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }

    private boolean holds(int index, byte[] bytes) {
        byte[] chunk = chunk(index);
        int offset = offset(index);
        for (int i = 0; i < EmailHash.BYTES; i++) {
            if (chunk[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int index = 0; index < size; index++) {
            int slot = start(chunk(index), offset(index));
            while (slots[slot] != 0) {
                slot = (slot + 1) % slots.length;
            }
            slots[slot] = index + 1;
        }
    }

    /** A hash is as good as random, so that its first bytes spread well. */
    private int start(byte[] bytes, int offset) {
        int first = (bytes[offset] & 0xff) << 24
                | (bytes[offset + 1] & 0xff) << 16
                | (bytes[offset + 2] & 0xff) << 8
                | (bytes[offset + 3] & 0xff);
        return first & (slots.length - 1);
    }

    private byte[] chunk(int index) {
        return chunks.get(index / HASHES_PER_CHUNK);
    }

    private static int offset(int index) {
        return index % HASHES_PER_CHUNK * EmailHash.BYTES;
    }
}
