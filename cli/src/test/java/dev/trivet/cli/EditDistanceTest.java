package dev.trivet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "sync, sync, 0",
        "sync, syncs, 1",
        "sync, ync, 1",
        "sync, sink, 2",
        "sync, snyc, 1",
        "help, probely, 5",
        "'', sync, 4",
        "sync, '', 4",
    })
    void between_twoWords_countsEdits(String a, String b, int edits) {
        assertThat(EditDistance.between(a, b)).isEqualTo(edits);
    }

    @Test
    void similar_severalCandidates_returnsClosestFirst() {
        Set<String> commands = Set.of("employees", "employers", "enzoic", "get");

        assertThat(EditDistance.similar("employeess", commands)).containsExactly("employees", "employers");
        assertThat(EditDistance.similar("gt", commands)).containsExactly("get");
        assertThat(EditDistance.similar("x", commands)).isEmpty();
    }
}
