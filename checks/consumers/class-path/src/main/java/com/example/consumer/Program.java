package com.example.consumer;

import dev.trivet.Enzoic;
import dev.trivet.Probely;
import dev.trivet.PushSecurity;
import dev.trivet.errors.NotFoundException;
import dev.trivet.push.model.Employee;
import io.reactivex.rxjava3.core.Single;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;

/** Uses the three vendors, RxJava and an OkHttpClient through the facade. */
public final class Program {
    private Program() {}

    public static void main(String[] args) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                        .header("X-Consumer", "yes")
                        .build()))
                .build();
        System.out.println("OkHttp " + OkHttp.VERSION);
        try (PushSecurity push = PushSecurity.builder().fromEnv().okHttpClient(http).build();
                Enzoic enzoic = Enzoic.builder().fromEnv().build();
                Probely probely = Probely.builder().fromEnv().build()) {
            int employees = 0;
            for (Employee employee : push.employees().list()) {
                employees += employee.getId().isEmpty() ? 0 : 1;
            }
            System.out.println("employees " + employees);
            Single<Long> count = push.employees().list().toFlowable().count();
            System.out.println("streamed " + count.blockingGet());
            System.out.println("new subscriptions "
                    + enzoic.users().subscribe("alice@example.com").execute().getAdded());
            try {
                probely.targets().clearTwoFactor("unknown").execute();
            } catch (NotFoundException e) {
                System.out.println("status " + e.status());
            }
        }
        // Otherwise, the idle threads of this client keep the JVM running for a minute.
        http.dispatcher().executorService().shutdown();
    }
}
