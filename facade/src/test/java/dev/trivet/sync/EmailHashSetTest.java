package dev.trivet.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.EmailHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EmailHashSetTest {
    private final EmailHashSet hashes = new EmailHashSet();

    @Test
    void add_newAndKnownHashes_returnsTheirNumbers() {
        assertThat(hashes.add(hash(7))).isZero();
        assertThat(hashes.add(hash(3))).isEqualTo(1);
        assertThat(hashes.add(hash(7))).isZero();
        assertThat(hashes.size()).isEqualTo(2);
        assertThat(hashes.get(1)).isEqualTo(hash(3));
    }

    @Test
    void add_hashesWithEqualPrefix_areDistinct() {
        for (int i = 0; i < 1_000; i++) {
            EmailHash hash = EmailHash.ofHex("f".repeat(56) + String.format(Locale.ROOT, "%08x", i));
            assertThat(hashes.add(hash)).isEqualTo(i);
        }
        assertThat(hashes.add(EmailHash.ofHex("f".repeat(56) + "00000007"))).isEqualTo(7);
    }

    @Test
    void add_severalChunks_findsAllHashes() {
        for (int i = 0; i < 100_000; i++) {
            hashes.add(hash(i));
        }
        assertThat(hashes.size()).isEqualTo(100_000);
        for (int i = 0; i < 100_000; i += 997) {
            assertThat(hashes.add(hash(i))).isEqualTo(i);
            assertThat(hashes.get(i)).isEqualTo(hash(i));
        }
    }

    @Property
    void add_anySequence_numbersInInsertionOrder(
            @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 150) Integer> sequence) {
        EmailHashSet fresh = new EmailHashSet();
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int item : sequence) {
            numbers.putIfAbsent(item, numbers.size());
            assertThat(fresh.add(hash(item))).isEqualTo(numbers.get(item));
        }
        assertThat(fresh.size()).isEqualTo(numbers.size());
    }

    private static EmailHash hash(int number) {
        return EmailHash.of("employee" + number + "@example.com");
    }
}
