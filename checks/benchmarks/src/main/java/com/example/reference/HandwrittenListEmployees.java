package com.example.reference;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Query;

/**
 * Lists the employees with a handwritten Retrofit interface and Moshi's reflection: no retries, no
 * rate limit, no errors by status, no redaction.
 */
public final class HandwrittenListEmployees {
    private HandwrittenListEmployees() {}

    public static void main(String[] args) throws IOException {
        Employees employees = new Retrofit.Builder()
                .baseUrl(System.getenv("PUSH_BASE_URL") + "/")
                .addConverterFactory(MoshiConverterFactory.create())
                .build()
                .create(Employees.class);
        String offset = null;
        do {
            Response<EmployeePage> response =
                    employees.list(System.getenv("PUSH_API_KEY"), offset).execute();
            EmployeePage page = response.body();
            if (page == null) {
                throw new IOException("status " + response.code());
            }
            for (Employee employee : page.result) {
                System.out.println(employee);
            }
            offset = page.paging.moreResults ? page.paging.next : null;
        } while (offset != null);
    }

    interface Employees {
        @GET("v1/employees")
        Call<EmployeePage> list(@Header("x-api-key") String apiKey, @Query("offset") @Nullable String offset);
    }

    static final class EmployeePage {
        List<Employee> result = List.of();
        Paging paging = new Paging();
    }

    static final class Paging {
        boolean moreResults;

        @Nullable
        String next;
    }

    static final class Employee {
        String id = "";

        @Nullable
        String email;

        String firstName = "";
        String lastName = "";

        @Nullable
        String department;

        @Nullable
        String location;

        boolean licensed;
        boolean chatopsEnabled;
        List<String> groups = List.of();
        long creationTimestamp;

        @Override
        public String toString() {
            return "Employee{id=" + id + ", department=" + department + ", location=" + location + ", licensed="
                    + licensed + ", chatopsEnabled=" + chatopsEnabled + ", groups=" + groups + ", creationTimestamp="
                    + creationTimestamp + "}";
        }
    }
}
