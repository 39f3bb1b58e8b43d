package com.example.app;

import dev.trivet.push.PushClient;
import dev.trivet.push.model.EmployeePage;
import dev.trivet.push.model.ListEmployeesQuery;

/** Lists the first employees with the generated client alone. */
public final class ListEmployeesWithClient {
    private ListEmployeesWithClient() {}

    public static void main(String[] args) {
        try (PushClient push = PushClient.builder()
                .baseUrl(System.getenv("PUSH_BASE_URL"))
                .apiKey(System.getenv("PUSH_API_KEY"))
                .build()) {
            EmployeePage page = push.employees()
                    .listEmployees(ListEmployeesQuery.builder().build())
                    .blockingGet();
            System.out.println(page);
        }
    }
}
