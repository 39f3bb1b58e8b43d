package com.example.employees

import dev.trivet.CallAttempt
import dev.trivet.PushSecurity
import dev.trivet.RetryPolicy
import dev.trivet.errors.NotFoundException
import dev.trivet.push.model.AppUpdate
import dev.trivet.sandbox.Fault
import dev.trivet.sandbox.Sandbox
import dev.trivet.sandbox.SandboxExtension
import dev.trivet.sandbox.Vendor
import java.io.Closeable
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executors
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit.SECONDS
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.rx3.await
import kotlinx.coroutines.test.resetMain
import kotlinx.coroutines.test.setMain
import kotlinx.coroutines.withTimeout
import okhttp3.mockwebserver.MockResponse
import okhttp3.mockwebserver.MockWebServer
import okhttp3.mockwebserver.SocketPolicy
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** Runs the view models of the Android example against the sandbox, with a main thread. */
@OptIn(ExperimentalCoroutinesApi::class)
class AndroidExampleTest {
    private val attempts = LinkedBlockingQueue<CallAttempt>()
    private val mainThread = Executors.newSingleThreadExecutor()
    private val clients = mutableListOf<PushSecurity>()
    private val push = push(SANDBOX.get().pushUrl())

    @BeforeEach
    fun setMainThread() = Dispatchers.setMain(mainThread.asCoroutineDispatcher())

    @AfterEach
    fun close() {
        clients.forEach(PushSecurity::close)
        Dispatchers.resetMain()
        mainThread.shutdownNow()
    }

    @Test
    fun load_allPages_stateHasEveryEmployee() {
        val model = EmployeesViewModel(push)

        model.load()

        assertThat(finalState(model)).isInstanceOfSatisfying(EmployeesState.Loaded::class.java) {
            assertThat(it.names).hasSize(EMPLOYEES).doesNotContain("")
        }
    }

    @Test
    fun load_serverFails_stateHasMessage() {
        SANDBOX.get().inject(Vendor.PUSH, Fault.status(500))
        val model = EmployeesViewModel(push)

        model.load()

        assertThat(finalState(model))
            .isEqualTo(EmployeesState.Failed("Push Security listEmployees: server error (500)"))
    }

    @Test
    fun load_noResponse_mainThreadIsFree() {
        SilentServer().use { server ->
            val model = EmployeesViewModel(push(server.url))

            model.load()
            server.awaitRequest()
            val ran = CompletableFuture<Boolean>()
            mainThread.execute { ran.complete(true) }

            assertThat(ran.get(10, SECONDS)).isTrue()
            assertThat(model.state.value).isEqualTo(EmployeesState.Loading(0))
        }
    }

    @Test
    fun clear_duringCall_cancelsTheCall() {
        SilentServer().use { server ->
            val model = EmployeesViewModel(push(server.url))
            model.load()
            server.awaitRequest()

            model.clear()

            assertThat(checkNotNull(attempts.poll(10, SECONDS)).outcome()).isEqualTo(CallAttempt.Outcome.CANCELED)
        }
    }

    @Test
    fun clear_javaViewModel_cancelsTheCall() {
        SilentServer().use { server ->
            val model = EmployeesJavaViewModel(push(server.url))
            model.load()
            server.awaitRequest()

            model.clear()

            assertThat(checkNotNull(attempts.poll(10, SECONDS)).outcome()).isEqualTo(CallAttempt.Outcome.CANCELED)
            assertThat(model.employees().value).isNull()
        }
    }

    @Test
    fun await_missingObject_throwsTypedException(): Unit = runBlocking {
        assertThat(EmployeesViewModel(push).nameOf(SANDBOX.get().employees()[0].id())).isNotEmpty()
        val failure = assertThrows<NotFoundException> { EmployeesViewModel(push).nameOf("unknown") }
        assertThat(failure.status()).isEqualTo(404)
    }

    /** The compiler checks the nullness of the models: its warnings are errors. */
    @Test
    fun nullness_ofModels_matchesKotlinTypes(): Unit = runBlocking {
        val app = push.apps().list().toFlowable().asFlow().first()
        val id: String = checkNotNull(app.id)
        val description: String? = app.description
        assertThat(description?.length).isNotEqualTo(0)
        val update: AppUpdate = AppUpdate.builder().notes(null).build()
        assertThat(push.apps().update(id, update).toSingle().await().notes).isNull()
        val pages: Int = push.browsers().list().pagesFlowable().asFlow().count()
        assertThat(pages).isPositive()
    }

    private fun finalState(model: EmployeesViewModel): EmployeesState = runBlocking {
        withTimeout(30_000) { model.state.first { it !is EmployeesState.Loading } }
    }

    private fun push(baseUrl: String): PushSecurity = PushSecurity.builder()
        .baseUrl(baseUrl)
        .apiKey(SANDBOX.get().pushApiKey())
        .retryPolicy(RetryPolicy.none())
        .listener(attempts::add)
        .build()
        .also { clients += it }

    /** A server that never responds. */
    private class SilentServer : Closeable {
        private val server = MockWebServer().apply {
            enqueue(MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE))
            start()
        }

        val url: String = server.url("/").toString()

        fun awaitRequest() {
            checkNotNull(server.takeRequest(10, SECONDS))
        }

        override fun close() = server.close()
    }

    companion object {
        private const val EMPLOYEES = 60

        @JvmField
        @RegisterExtension
        val SANDBOX: SandboxExtension = SandboxExtension.of(Sandbox.builder().employees(EMPLOYEES))
    }
}
