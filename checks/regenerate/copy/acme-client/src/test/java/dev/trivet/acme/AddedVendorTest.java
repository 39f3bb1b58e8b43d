package dev.trivet.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.acme.model.ListTicketsQuery;
import dev.trivet.acme.model.TicketPage;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

class AddedVendorTest {

    @Test
    void listTickets_secondPage_isRequestedByNumber() throws Exception {
        try (MockWebServer server = new MockWebServer();
                AcmeClient acme = AcmeClient.builder().apiKey("k").baseUrl(server.url("/").toString()).build()) {
            server.enqueue(new MockResponse().setBody("{\"results\": [{\"id\": \"t-1\", \"urgent\": true}], \"page_total\": 2}"));
            server.enqueue(new MockResponse().setBody("{\"results\": [{\"id\": \"t-2\"}], \"page_total\": 2}"));
            ListTicketsQuery first = ListTicketsQuery.builder().build();
            TicketPage page = acme.tickets().listTickets(first).blockingGet();
            assertThat(page.getItems().get(0).isUrgent()).isTrue();
            String position = page.nextPosition(first.position());
            TicketPage last = acme.tickets().listTickets(first.withPosition(position)).blockingGet();
            assertThat(last.nextPosition(position)).isNull();
            assertThat(server.takeRequest().getPath()).isEqualTo("/tickets/");
            assertThat(server.takeRequest().getPath()).isEqualTo("/tickets/?page=2");
        }
    }
}
