package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.trivet.PushSecurity;
import dev.trivet.push.PushClient;
import dev.trivet.push.model.Employee;
import dev.trivet.sandbox.Sandbox;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

/** Uses the facade of Trivet with a client that this project generates. */
class OwnClientTest {

    @Test
    void get_addedProperty_isReturnedByTheFacade() throws Exception {
        String expected = System.getProperty("expected").replace("jobTitle: ", "");
        try (MockWebServer server = new MockWebServer();
                PushSecurity push = PushSecurity.builder()
                        .apiKey("k")
                        .baseUrl(server.url("/").toString())
                        .build()) {
            server.enqueue(new MockResponse().setBody("{\"id\": \"1\", \"jobTitle\": \"" + expected + "\"}"));

            Employee employee = push.employees().get("1").execute();

            assertEquals(expected, employee.getJobTitle());
            System.out.println("The facade returns the property of the generated client: " + employee.getJobTitle());
        }
    }

    @Test
    void list_sandbox_returnsAllEmployees() {
        try (Sandbox sandbox = Sandbox.builder().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .build()) {
            assertEquals(
                    sandbox.employees().size(), push.employees().list().toList().size());
        }
    }

    @Test
    void getTeam_addedOperation_returnsTeam() throws Exception {
        try (MockWebServer server = new MockWebServer();
                PushClient client = PushClient.builder()
                        .apiKey("k")
                        .baseUrl(server.url("/").toString())
                        .build()) {
            server.enqueue(new MockResponse().setBody("{\"name\": \"Red\"}"));

            assertEquals("Red", client.teams().getTeam(7L).blockingGet().getName());
            assertEquals("/v1/teams/7", server.takeRequest().getPath());
        }
    }

    @Test
    void client_location_isNotThePublishedArtifact() {
        String location = PushClient.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertFalse(location.contains("trivet-push-client"), location);
    }
}
