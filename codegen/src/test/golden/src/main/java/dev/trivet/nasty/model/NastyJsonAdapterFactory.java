package dev.trivet.nasty.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A factory of the JSON adapters of all models and enums in this package.
 *
 * <p>The adapters use no reflection, so shrinkers need no rule for them.
 */
@SuppressWarnings("deprecation")
public final class NastyJsonAdapterFactory implements JsonAdapter.Factory {
    /** Creates a factory. It has no state. */
    public NastyJsonAdapterFactory() {}

    @Override
    public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        JsonAdapter<?> adapter = annotations.isEmpty() ? adapterOf(type) : null;
        return adapter == null ? null : adapter.nullSafe();
    }

    private static @Nullable JsonAdapter<?> adapterOf(Type type) {
        if (type == Thing.class) {
            return ThingJsonAdapter.INSTANCE;
        }
        if (type == Kind.class) {
            return KindJsonAdapter.INSTANCE;
        }
        if (type == Plain.class) {
            return PlainJsonAdapter.INSTANCE;
        }
        if (type == Note.class) {
            return NoteJsonAdapter.INSTANCE;
        }
        if (type == Old.class) {
            return OldJsonAdapter.INSTANCE;
        }
        if (type == OldAge.class) {
            return OldAgeJsonAdapter.INSTANCE;
        }
        if (type == Name.class) {
            return NameJsonAdapter.INSTANCE;
        }
        if (type == Removal.class) {
            return RemovalJsonAdapter.INSTANCE;
        }
        if (type == ThingPage.class) {
            return ThingPageJsonAdapter.INSTANCE;
        }
        if (type == RequiredListPage.class) {
            return RequiredListPageJsonAdapter.INSTANCE;
        }
        if (type == Paging.class) {
            return PagingJsonAdapter.INSTANCE;
        }
        if (type == NamePage.class) {
            return NamePageJsonAdapter.INSTANCE;
        }
        if (type == CountedPage.class) {
            return CountedPageJsonAdapter.INSTANCE;
        }
        if (type == NumberedPage.class) {
            return NumberedPageJsonAdapter.INSTANCE;
        }
        if (type == Feed.class) {
            return FeedJsonAdapter.INSTANCE;
        }
        if (type == ListThingsQueryState.class) {
            return ListThingsQueryStateJsonAdapter.INSTANCE;
        }
        if (type == AddAllCallback.class) {
            return AddAllCallbackJsonAdapter.INSTANCE;
        }
        if (type == ThingSize.class) {
            return ThingSizeJsonAdapter.INSTANCE;
        }
        if (type == ThingSizes.class) {
            return ThingSizesJsonAdapter.INSTANCE;
        }
        if (type == ThingState.class) {
            return ThingStateJsonAdapter.INSTANCE;
        }
        if (type == FeedData.class) {
            return FeedDataJsonAdapter.INSTANCE;
        }
        return null;
    }

    /**
     * Returns the adapter of a body, or of an item or value of a body, in the API of the same name
     * or in its callbacks. Returns null for any other type. A shrinker removes the adapters of the
     * APIs that an app does not use.
     *
     * <p>For Trivet only.
     */
    public static @Nullable JsonAdapter<?> thingsNasty(Type type) {
        if (type == Thing.class) {
            return ThingJsonAdapter.INSTANCE;
        }
        if (type == Removal.class) {
            return RemovalJsonAdapter.INSTANCE;
        }
        if (type == ThingPage.class) {
            return ThingPageJsonAdapter.INSTANCE;
        }
        return null;
    }

    /**
     * Returns the adapter of a body, or of an item or value of a body, in the API of the same name
     * or in its callbacks. Returns null for any other type. A shrinker removes the adapters of the
     * APIs that an app does not use.
     *
     * <p>For Trivet only.
     */
    public static @Nullable JsonAdapter<?> connection(Type type) {
        if (type == CountedPage.class) {
            return CountedPageJsonAdapter.INSTANCE;
        }
        if (type == RequiredListPage.class) {
            return RequiredListPageJsonAdapter.INSTANCE;
        }
        if (type == NumberedPage.class) {
            return NumberedPageJsonAdapter.INSTANCE;
        }
        if (type == Feed.class) {
            return FeedJsonAdapter.INSTANCE;
        }
        if (type == NamePage.class) {
            return NamePageJsonAdapter.INSTANCE;
        }
        return null;
    }

    /**
     * Returns the adapter of a body, or of an item or value of a body, in the API of the same name
     * or in its callbacks. Returns null for any other type. A shrinker removes the adapters of the
     * APIs that an app does not use.
     *
     * <p>For Trivet only.
     */
    public static @Nullable JsonAdapter<?> closeApi(Type type) {
        if (type == Name.class) {
            return NameJsonAdapter.INSTANCE;
        }
        if (type == Kind.class) {
            return KindJsonAdapter.INSTANCE;
        }
        if (type == AddAllCallback.class) {
            return AddAllCallbackJsonAdapter.INSTANCE;
        }
        if (type == Plain.class) {
            return PlainJsonAdapter.INSTANCE;
        }
        return null;
    }
}
