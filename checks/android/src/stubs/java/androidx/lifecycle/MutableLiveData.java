package androidx.lifecycle;

/** A holder whose value can be set. Unlike in Android's class, the value is set immediately. */
public class MutableLiveData<T> extends LiveData<T> {
    /** Sets the value, from any thread. */
    public void postValue(T value) {
        set(value);
    }
}
