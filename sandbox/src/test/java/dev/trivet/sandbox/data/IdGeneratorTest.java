package dev.trivet.sandbox.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.data.SeededRandom.Trait;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdGeneratorTest {

    private final IdGenerator ids = new IdGenerator(new SeededRandom(7), Trait.EMPLOYEE_ID);

    @Test
    void indexOf_generatedIds_returnsEachIndex() {
        Set<String> generated = new HashSet<>();
        for (int index = 0; index < 1_000_000; index += 37) {
            String id = ids.id(index);
            assertThat(ids.indexOf(id)).isEqualTo(index);
            assertThat(generated.add(id)).isTrue();
        }
        assertThat(ids.indexOf(ids.id(Integer.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void id_anyIndex_isVersion4Uuid() {
        UUID id = UUID.fromString(ids.id(42));
        assertThat(id).hasToString(ids.id(42));
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void indexOf_changedDigit_returnsMinusOne() {
        String id = ids.id(42);
        char last = id.charAt(35) == '0' ? '1' : '0';
        assertThat(ids.indexOf(id.substring(0, 35) + last)).isEqualTo(-1);
    }

    @Test
    void indexOf_otherSeed_returnsMinusOne() {
        assertThat(ids.indexOf(new IdGenerator(new SeededRandom(8), Trait.EMPLOYEE_ID).id(42)))
                .isEqualTo(-1);
    }

    @Test
    void indexOf_fixedId_replacesGeneratedId() {
        IdGenerator withFixedId = new IdGenerator(new SeededRandom(7), Trait.EMPLOYEE_ID, Map.of(5, "fixed"));
        assertThat(withFixedId.id(5)).isEqualTo("fixed");
        assertThat(withFixedId.indexOf("fixed")).isEqualTo(5);
        assertThat(withFixedId.indexOf(ids.id(5))).isEqualTo(-1);
        assertThat(withFixedId.id(6)).isEqualTo(ids.id(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "zzzzzzzz-0000-4000-8000-000000000000", "+1234567", "00000000"})
    void indexOf_invalidId_returnsMinusOne(String id) {
        assertThat(ids.indexOf(id)).isEqualTo(-1);
    }
}
