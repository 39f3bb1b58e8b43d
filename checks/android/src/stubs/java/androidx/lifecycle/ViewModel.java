package androidx.lifecycle;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A view model. Tests call {@link #clear} as Android does when the screen is closed. */
public abstract class ViewModel {
    @Nullable
    Closeable scope;

    protected void onCleared() {}

    /** Closes the scope, and then calls {@link #onCleared}. */
    public final void clear() {
        if (scope != null) {
            try {
                scope.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        onCleared();
    }
}
