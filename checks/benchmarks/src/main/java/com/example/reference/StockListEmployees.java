package com.example.reference;

import stock.okhttp.ApiClient;
import stock.okhttp.ApiException;
import stock.okhttp.api.EmployeesApi;
import stock.okhttp.model.Employee;

/**
 * Lists the first employees with the client that OpenAPI Generator's library okhttp-gson generates.
 * It cannot request the next page, because it sends the result of {@code toString()} of the
 * offset's model in place of the offset.
 */
public final class StockListEmployees {
    private StockListEmployees() {}

    public static void main(String[] args) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(System.getenv("PUSH_BASE_URL"));
        client.setApiKey(System.getenv("PUSH_API_KEY"));
        for (Employee employee : new EmployeesApi(client)
                .listEmployees(null, null, null, null, null, null)
                .getResult()) {
            System.out.println(employee);
        }
    }
}
