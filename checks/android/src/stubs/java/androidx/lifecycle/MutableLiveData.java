package androidx.lifecycle;

/** A value that can be set. Unlike Android's, it is set at once. */
public class MutableLiveData<T> extends LiveData<T> {
    /** Sets the value, from any thread. */
    public void postValue(T value) {
        set(value);
    }
}
