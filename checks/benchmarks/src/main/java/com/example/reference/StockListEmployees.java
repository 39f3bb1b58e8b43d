package com.example.reference;

import stock.okhttp.ApiClient;
import stock.okhttp.ApiException;
import stock.okhttp.api.EmployeesApi;
import stock.okhttp.model.Employee;
import stock.okhttp.model.EmployeePage;
import stock.okhttp.model.ListAccountsOffsetParameter;

/** Lists the employees with the client that OpenAPI Generator's library okhttp-gson generates. */
public final class StockListEmployees {
    private StockListEmployees() {}

    public static void main(String[] args) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(System.getenv("PUSH_BASE_URL"));
        client.setApiKey(System.getenv("PUSH_API_KEY"));
        EmployeesApi employees = new EmployeesApi(client);
        ListAccountsOffsetParameter offset = null;
        do {
            EmployeePage page = employees.listEmployees(null, null, null, null, null, offset);
            for (Employee employee : page.getResult()) {
                System.out.println(employee);
            }
            offset = null;
            if (Boolean.TRUE.equals(page.getPaging().getMoreResults())) {
                offset = new ListAccountsOffsetParameter();
                offset.setActualInstance(page.getPaging().getNext());
            }
        } while (offset != null);
    }
}
