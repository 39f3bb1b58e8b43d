package androidx.lifecycle;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Android calls {@link #clear} when the screen is closed. */
public abstract class ViewModel {
    @Nullable
    Closeable scope;

    protected void onCleared() {}

    /** Closes the view model. */
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
