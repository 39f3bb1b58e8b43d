package dev.trivet.sync;

import dev.trivet.EmailHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of hashes, numbered in insertion order. Each hash takes 32 bytes, and 8 to 16 bytes in the
 * index. Not safe for use by multiple threads.
 *
 * <p>Uses open addressing, because a million hashes in a {@code HashMap} would take 100 MB.
 */
final class EmailHashSet {
    /** Hashes are stored in chunks, so that growing does not copy them. */
    private static final int HASHES_PER_CHUNK = 4_096;

    private final List<byte[]> chunks = new ArrayList<>();
    /**
     * The numbers of the hashes plus one; 0 in a free slot. The search for a hash starts at the
     * slot that {@link #start} computes from its first bytes.
     */
    private int[] slots = new int[64]; // The length is a power of two.

    private int size;

    /** Returns the number of different hashes. */
    int size() {
        return size;
    }

    /** Adds {@code hash} unless it is present, and returns its number. */
    int add(EmailHash hash) {
        byte[] bytes = hash.bytes();
        int slot = findSlot(bytes);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(bytes);
        slots[slot] = size;
        if (size == slots.length / 2) {
            grow();
        }
        return size - 1;
    }

    /** Returns the hash with the number {@code index}. */
    EmailHash get(int index) {
        int offset = offset(index);
        return EmailHash.ofBytes(Arrays.copyOfRange(chunk(index), offset, offset + EmailHash.BYTES));
    }

    private void append(byte[] bytes) {
        if (size % HASHES_PER_CHUNK == 0) {
            chunks.add(new byte[HASHES_PER_CHUNK * EmailHash.BYTES]);
        }
        System.arraycopy(bytes, 0, chunk(size), offset(size), EmailHash.BYTES);
        size++;
    }

    /**
     * Returns the slot of these bytes, or the free slot for them. At least half of the slots are
     * free.
     */
    private int findSlot(byte[] bytes) {
        int slot = start(bytes, 0);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, bytes)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int index, byte[] bytes) {
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
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = index + 1;
        }
    }

    /**
     * Returns the slot at which the search starts. The bytes of a hash are evenly distributed, so
     * its first bytes are a good index.
     */
    private int start(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes).getInt(offset) & (slots.length - 1);
    }

    private byte[] chunk(int index) {
        return chunks.get(index / HASHES_PER_CHUNK);
    }

    private static int offset(int index) {
        return index % HASHES_PER_CHUNK * EmailHash.BYTES;
    }
}
