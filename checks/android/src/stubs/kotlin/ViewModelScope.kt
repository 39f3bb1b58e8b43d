package androidx.lifecycle

import java.io.Closeable
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel

/** The scope on the main thread that is canceled when the view model is cleared, as in Android. */
val ViewModel.viewModelScope: CoroutineScope
    get() {
        (scope as? MainScope)?.let { return it }
        return MainScope().also { scope = it }
    }

private class MainScope : Closeable, CoroutineScope {
    override val coroutineContext = SupervisorJob() + Dispatchers.Main.immediate

    override fun close() = coroutineContext.cancel()
}
