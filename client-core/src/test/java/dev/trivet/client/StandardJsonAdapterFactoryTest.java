package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.trivet.client.internal.JsonAdapters;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class StandardJsonAdapterFactoryTest {
    private final Moshi moshi =
            new Moshi.Builder().add(new StandardJsonAdapterFactory()).build();

    @ParameterizedTest
    @MethodSource("plainTypes")
    void adapter_plainType_isStrict(Type type, JsonAdapter<?> expected) {
        assertThat(moshi.<Object>adapter(type)).isSameAs(expected);
    }

    static Stream<Arguments> plainTypes() {
        return Stream.of(
                Arguments.of(String.class, JsonAdapters.STRING),
                Arguments.of(Boolean.class, JsonAdapters.BOOLEAN),
                Arguments.of(Integer.class, JsonAdapters.INTEGER),
                Arguments.of(Long.class, JsonAdapters.LONG),
                Arguments.of(Double.class, JsonAdapters.DOUBLE),
                Arguments.of(BigDecimal.class, JsonAdapters.DECIMAL),
                Arguments.of(Object.class, JsonAdapters.FREE_FORM));
    }

    @Test
    void adapter_nestedListsAndMaps_areStrict() throws Exception {
        Type longs = Types.newParameterizedType(List.class, Types.subtypeOf(Long.class));
        JsonAdapter<Map<String, List<Long>>> adapter =
                moshi.adapter(Types.newParameterizedType(Map.class, String.class, longs));

        Map<String, List<Long>> map = adapter.fromJson("{\"a\":[1.0]}");

        assertThat(map).isEqualTo(Map.of("a", List.of(1L))).isUnmodifiable();
        assertThat(map.get("a")).isUnmodifiable();
    }

    @Test
    void create_otherOrQualifiedType_isNull() {
        StandardJsonAdapterFactory factory = new StandardJsonAdapterFactory();

        assertThat(factory.create(Thread.class, Collections.emptySet(), moshi)).isNull();
        assertThat(factory.create(Types.newParameterizedType(Set.class, Long.class), Collections.emptySet(), moshi))
                .isNull();
        assertThat(factory.create(
                        Types.newParameterizedType(Map.class, Long.class, Long.class), Collections.emptySet(), moshi))
                .isNull();
        assertThat(factory.create(String.class, Set.of(Override.class.getAnnotations()), moshi))
                .isNull();
    }
}
