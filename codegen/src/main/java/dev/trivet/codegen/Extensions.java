package dev.trivet.codegen;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code x-} extensions that the specs use; {@code specs/README.md} describes each. */
final class Extensions {
    static final String SECRET = "x-trivet-secret";
    static final String NAME = "x-trivet-name";
    static final String IDEMPOTENT = "x-trivet-idempotent";
    static final String PAGING = "x-trivet-paging";
    static final String OVERLOADS = "x-trivet-overloads";
    static final String FIXED = "x-trivet-fixed";
    static final String PREFIX = "x-trivet-prefix";
    static final String TEXT_MEMBER = "x-trivet-text-member";
    static final String ENUM_DESCRIPTIONS = "x-enumDescriptions";
    static final String ENUM_NAMES = "x-enum-varnames";

    private Extensions() {}

    static @Nullable Object get(@Nullable Map<String, Object> extensions, String name) {
        return extensions == null ? null : extensions.get(name);
    }

    static @Nullable String text(@Nullable Map<String, Object> extensions, String name) {
        Object value = get(extensions, name);
        return value == null ? null : value.toString();
    }

    static boolean isTrue(@Nullable Map<String, Object> extensions, String name) {
        return Boolean.TRUE.equals(get(extensions, name));
    }
}
