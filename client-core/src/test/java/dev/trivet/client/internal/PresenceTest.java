package dev.trivet.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresenceTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 63, 64, 127})
    void with_property_addsOnlyThat(int property) {
        long presence = Presence.with(0, property);

        assertThat(Presence.has(presence, property)).isTrue();
        assertThat(Long.bitCount(presence)).isOne();
        assertThat(Presence.with(presence, property)).isEqualTo(presence);
        assertThat(Presence.has(~presence, property)).isFalse();
    }
}
