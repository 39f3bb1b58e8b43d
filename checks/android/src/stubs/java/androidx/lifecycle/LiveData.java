package androidx.lifecycle;

import org.jspecify.annotations.Nullable;

/** A holder of a value. Unlike Android's class, it has no observers. */
public abstract class LiveData<T> {
    private volatile @Nullable T value;

    /** Returns the value, or null if none was set. */
    public @Nullable T getValue() {
        return value;
    }

    void set(T newValue) {
        value = newValue;
    }
}
