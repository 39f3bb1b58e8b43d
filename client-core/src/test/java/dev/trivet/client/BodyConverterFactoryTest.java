package dev.trivet.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import dev.trivet.client.internal.JsonAdapters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

final class BodyConverterFactoryTest {
    private static final Annotation[] NONE = {};

    private final BodyConverterFactory converters = new BodyConverterFactory(TestBuilder.NO_MODELS, 1);

    @ParameterizedTest
    @MethodSource("plainTypes")
    void adapter_plainType_returnsStrictAdapter(Type type, JsonAdapter<?> expected) {
        assertThat(converters.adapter(type)).isSameAs(expected);
    }

    static Stream<Arguments> plainTypes() {
        return Stream.of(
                Arguments.of(String.class, JsonAdapters.STRING),
                Arguments.of(Boolean.class, JsonAdapters.BOOLEAN),
                Arguments.of(Integer.class, JsonAdapters.INTEGER),
                Arguments.of(Long.class, JsonAdapters.LONG),
                Arguments.of(Object.class, JsonAdapters.FREE_FORM));
    }

    @Test
    @SuppressWarnings("unchecked")
    void adapter_nestedListsAndMaps_readsUnmodifiableValues() throws Exception {
        Type longs = Types.newParameterizedType(List.class, Types.subtypeOf(Long.class));
        JsonAdapter<Map<String, List<Long>>> adapter = (JsonAdapter<Map<String, List<Long>>>)
                converters.adapter(Types.newParameterizedType(Map.class, String.class, longs));

        Map<String, List<Long>> map = adapter.fromJson("{\"a\":[1.0]}");

        assertThat(map).isEqualTo(Map.of("a", List.of(1L))).isUnmodifiable();
        assertThat(map.get("a")).isUnmodifiable();
    }

    @Test
    void converters_unknownType_areNull() {
        Retrofit retrofit =
                new Retrofit.Builder().baseUrl("https://api.example.com").build();
        for (Type type : List.of(
                Thread.class,
                Types.newParameterizedType(Set.class, Long.class),
                Types.newParameterizedType(List.class, Thread.class),
                Types.newParameterizedType(Map.class, Long.class, Long.class))) {
            assertThat(converters.responseBodyConverter(type, NONE, retrofit)).isNull();
            assertThat(converters.requestBodyConverter(type, NONE, NONE, retrofit))
                    .isNull();
        }
    }
}
