package com.example.employees

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import dev.trivet.PushSecurity
import dev.trivet.errors.TrivetException
import dev.trivet.push.model.Employee
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.rx3.await

/** The state of the screen that lists the employees. */
sealed interface EmployeesState {
    data class Loading(val loaded: Int) : EmployeesState
    data class Loaded(val names: List<String>) : EmployeesState
    data class Failed(val message: String) : EmployeesState
}

/**
 * Loads the employees. The calls run on threads of OkHttp and of the scheduler, and the state is
 * set on the main thread, which is never blocked. When the screen is closed, the scope is canceled,
 * and so are the calls.
 */
class EmployeesViewModel(private val push: PushSecurity) : ViewModel() {
    private val mutableState = MutableStateFlow<EmployeesState>(EmployeesState.Loading(0))

    val state: StateFlow<EmployeesState> = mutableState.asStateFlow()

    /** Loads all pages, within the rate limit. The state changes after each page. */
    fun load() {
        viewModelScope.launch {
            try {
                val names = mutableListOf<String>()
                push.employees().list().pagesFlowable().asFlow().collect { page ->
                    names += page.items().map(::name)
                    mutableState.value = EmployeesState.Loading(names.size)
                }
                mutableState.value = EmployeesState.Loaded(names)
            } catch (e: TrivetException) {
                // The message contains no personal data and no credentials.
                mutableState.value = EmployeesState.Failed(e.message.orEmpty())
            }
        }
    }

    /** Returns the name of one employee. Canceling the coroutine cancels the call. */
    suspend fun nameOf(id: String): String = name(push.employees().get(id).toSingle().await())

    // The vendor may omit any of these properties, so Kotlin requires a check for null.
    private fun name(employee: Employee): String =
        listOfNotNull(employee.firstName, employee.lastName).joinToString(" ").ifEmpty { employee.id.orEmpty() }
}
