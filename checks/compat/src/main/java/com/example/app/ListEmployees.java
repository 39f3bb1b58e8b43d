package com.example.app;

import dev.trivet.PushSecurity;
import dev.trivet.push.model.Employee;

/** Lists the employees with the facade. */
public final class ListEmployees {
    private ListEmployees() {}

    public static void main(String[] args) {
        try (PushSecurity push = PushSecurity.builder()
                .baseUrl(System.getenv("PUSH_BASE_URL"))
                .apiKey(System.getenv("PUSH_API_KEY"))
                .build()) {
            for (Employee employee : push.employees().list()) {
                System.out.println(employee);
            }
        }
    }
}
