package dev.trivet.codegen;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paging of an operation, from the extension {@code x-trivet-paging}.
 *
 * @param style the kind of positions
 * @param parameter the query parameter that takes the position of a page
 * @param items the pointer to the array of items
 * @param next the pointer to the position of the next page, or null
 * @param more the pointer to a boolean that is true if there is a next page, or null
 * @param last the pointer to the number of the last page, or null
 */
record Paging(
        Style style,
        String parameter,
        Pointer items,
        @Nullable Pointer next,
        @Nullable Pointer more,
        @Nullable Pointer last) {

    private static final Set<String> SETTINGS = Set.of("style", "parameter", "items", "next", "more", "last");

    /** The meaning of a position. */
    enum Style {
        /** The number of items before the page. */
        OFFSET("\"0\""),
        /** An opaque string. */
        CURSOR(null),
        /** The number of the page, from 1. */
        PAGE("\"1\"");

        private final @Nullable String first;

        Style(@Nullable String first) {
            this.first = first;
        }

        /**
         * Returns the literal of the first page's position, or null if positions are not numbers.
         */
        @Nullable
        String first() {
            return first;
        }
    }

    /**
     * A JSON pointer (RFC 6901) to a property of a response.
     *
     * @param text the pointer in the notation of the RFC
     * @param names the names of the properties in its path
     */
    record Pointer(String text, List<String> names) {
        private static Pointer of(String setting, String text) {
            if (!text.startsWith("/") || text.length() == 1) {
                throw new SpecException(Extensions.PAGING + ": " + setting + " must be a JSON pointer such as /paging/"
                        + setting + ", not " + text);
            }
            List<String> names = Stream.of(text.substring(1).split("/", -1))
                    .map(name -> name.replace("~1", "/").replace("~0", "~"))
                    .toList();
            return new Pointer(text, names);
        }

        /** Returns the JSON path of the property, in Moshi's format. */
        String path() {
            return "$." + String.join(".", names);
        }
    }

    /** Returns the paging of an operation, or null if it has none. */
    static @Nullable Paging of(Operation operation) {
        Object extension = Extensions.get(operation.getExtensions(), Extensions.PAGING);
        if (extension == null) {
            return null;
        }
        if (!(extension instanceof Map<?, ?> settings)) {
            throw new SpecException(Extensions.PAGING + " must be an object with style, parameter and items");
        }
        for (Object setting : settings.keySet()) {
            if (!SETTINGS.contains(setting.toString())) {
                throw new SpecException(Extensions.PAGING + " has no setting " + setting);
            }
        }
        Paging paging = new Paging(
                style(required(settings, "style")),
                required(settings, "parameter"),
                Pointer.of("items", required(settings, "items")),
                pointer(settings, "next"),
                pointer(settings, "more"),
                pointer(settings, "last"));
        if (paging.style == Style.CURSOR) {
            required(settings, "next");
        }
        if (paging.last != null && paging.style != Style.PAGE) {
            throw new SpecException(Extensions.PAGING + ": last requires the style page");
        }
        return paging;
    }

    private static Style style(String value) {
        for (Style style : Style.values()) {
            if (style.name().toLowerCase(Locale.ROOT).equals(value)) {
                return style;
            }
        }
        throw new SpecException(Extensions.PAGING + ": style must be offset, cursor or page, not " + value);
    }

    private static String required(Map<?, ?> settings, String setting) {
        Object value = settings.get(setting);
        if (value == null) {
            throw new SpecException(Extensions.PAGING + " needs " + setting);
        }
        return value.toString();
    }

    private static @Nullable Pointer pointer(Map<?, ?> settings, String setting) {
        Object value = settings.get(setting);
        return value == null ? null : Pointer.of(setting, value.toString());
    }

    /** Returns whether this paging and {@code other} describe the same page. */
    boolean hasSamePage(Paging other) {
        return style == other.style
                && items.equals(other.items)
                && Objects.equals(next, other.next)
                && Objects.equals(more, other.more)
                && Objects.equals(last, other.last);
    }
}
