package com.example.employees;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import dev.trivet.PushSecurity;
import dev.trivet.errors.TrivetException;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import java.util.List;

/**
 * Loads the employees, like {@code EmployeesViewModel}, but in Java and without coroutines. The
 * calls run on threads of OkHttp and of the scheduler, and {@code postValue} sets the state on the
 * main thread, which is never blocked. When the screen is closed, the calls are canceled.
 */
public final class EmployeesJavaViewModel extends ViewModel {
    private final PushSecurity push;
    private final MutableLiveData<List<Employee>> employees = new MutableLiveData<>();
    private final MutableLiveData<String> failure = new MutableLiveData<>();
    private final CompositeDisposable calls = new CompositeDisposable();

    public EmployeesJavaViewModel(PushSecurity push) {
        this.push = push;
    }

    /** Returns the employees, after {@link #load()} has read all pages. */
    public LiveData<List<Employee>> employees() {
        return employees;
    }

    /** Returns the message of a failure. */
    public LiveData<String> failure() {
        return failure;
    }

    /** Loads all pages, within the rate limit. */
    public void load() {
        calls.add(push.employees().list().toFlowable().toList().subscribe(employees::postValue, this::fail));
    }

    private void fail(Throwable error) {
        // The message of a TrivetException contains no personal data and no credentials.
        failure.postValue(error instanceof TrivetException ? error.getMessage() : "Internal error");
    }

    @Override
    protected void onCleared() {
        calls.dispose();
    }
}
