package dev.trivet;

import static java.util.Arrays.asList;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;
import dev.trivet.errors.MalformedResponseException;
import dev.trivet.errors.PermissionDeniedException;
import dev.trivet.sandbox.Sandbox;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnzoicDomainsTest extends EnzoicTest {
    private static final String PATH = "/v1/alert-subscriptions";

    @Test
    void subscribe_upperCase_isSentInLowerCase() throws InterruptedException {
        respond("{\"added\":1,\"alreadyExisted\":0}");
        assertThat(enzoic.domains().subscribe("Enzoic.COM").execute().getAdded())
                .isEqualTo(1);
        assertThat(assertSent("POST " + PATH)).isEqualTo("{\"domains\":[\"enzoic.com\"]}");
    }

    @Test
    void subscribe_notApproved_failsWithVendorMessage() {
        server.enqueue(new MockResponse().setResponseCode(403).setBody("{\"message\":\"Please contact us\"}"));
        var call = enzoic.domains().subscribe("example.com");
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(call::execute)
                .satisfies(e -> assertThat(e.vendorMessage()).isEqualTo("Please contact us"));
    }

    @Test
    void unsubscribe_domain_sendsDeleteWithBody() throws InterruptedException {
        respond("{\"deleted\":1,\"notFound\":0}");
        assertThat(enzoic.domains().unsubscribe("enzoic.com").execute().getDeleted())
                .isEqualTo(1);
        assertThat(assertSent("DELETE " + PATH)).isEqualTo("{\"domains\":[\"enzoic.com\"]}");
    }

    @Test
    void isSubscribed_domainInResponse_returnsTrue() throws InterruptedException {
        respond("{\"domain\":\"Enzoic.com\"}");
        assertThat(enzoic.domains().isSubscribed("ENZOIC.com").execute()).isTrue();
        assertSent("GET " + PATH + "?domain=enzoic.com");
    }

    @Test
    void isSubscribed_notFound_returnsFalse() {
        server.enqueue(new MockResponse().setResponseCode(404));
        assertThat(enzoic.domains().isSubscribed("enzoic.com").execute()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"domain\":\"example.com\"}", "{\"count\":1,\"usernameHashes\":[]}", "{\"domain\":null}"})
    void isSubscribed_otherDomainInResponse_isMalformed(String response) {
        respond(response);
        ApiCall<Boolean> call = enzoic.domains().isSubscribed("enzoic.com");
        MalformedResponseException failure = catchThrowableOfType(MalformedResponseException.class, call::execute);
        assertThat(failure.path()).isEqualTo("$.domain");
        assertThat(failure).hasMessageNotContaining("example.com");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a@enzoic.com",
                "enzoic.com ",
                "en zoic.com",
                "enzoic.com\n",
                "en\u00a0zoic.com",
                "en\u200bzoic.com",
                "en\u00adzoic.com",
                "en\u200dzoic.com",
                "en\ud800zoic.com",
                "en\ufffdzoic.com",
                "\0",
                "https://enzoic.com/x",
                "//enzoic.com",
                "enzoic.com/",
                "enzoic.com:443",
                "enzoic.com?x",
                "enzoic.com#x",
                "enzoic\\com",
                "enzoic%2ecom",
                "enzoic.com.",
                ".",
                ".enzoic.com",
                "en..zoic.com",
                "*.enzoic.com",
                "en_zoic.com",
                "-enzoic.com",
                "enzoic-.com",
                "en\uff0ezoic.com",
                "10.0.0.1",
                "[::1]",
                "zo\u00dfic.example",
                "\uff45nzoic.com",
            })
    void calls_invalidDomain_areRejectedWithoutShowingIt(String domain) {
        EnzoicDomains domains = enzoic.domains();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> domains.subscribe(domain))
                .withMessageStartingWith("The domain ")
                .withMessageNotContaining("zoic")
                .withNoCause();
        assertThatIllegalArgumentException().isThrownBy(() -> domains.unsubscribe(domain));
        assertThatIllegalArgumentException().isThrownBy(() -> domains.isSubscribed(domain));
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is blank",
                "enzoic.com.|ends with a dot",
                "en zoic.com|contains white space",
                ":443|contains a scheme, a port or a path; use the host name alone, such as example.com",
                "enzoic%2ecom|contains a scheme, a port or a path; use the host name alone, such as example.com",
                "en_zoic.com|must consist of labels of letters, digits and hyphens, separated by dots, "
                        + "such as example.com",
                "10.0.0.1|ends with a number, like an IP address",
                "zo\u00dfic.example|cannot be converted to ASCII; use the form that begins with xn--",
            })
    void normalize_invalidDomain_messageHasTheReason(String domain, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnzoicDomains.normalize(domain))
                .withMessage("The domain " + reason);
    }

    @Test
    void subscribe_labelOrNameTooLong_isRejected() {
        EnzoicDomains domains = enzoic.domains();
        String label = "a".repeat(63);
        assertThat(domains.subscribe(label + ".com")).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> domains.subscribe(label + "a.com"));
        String longest = (label + ".").repeat(3) + "a".repeat(61);
        assertThat(domains.subscribe(longest)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> domains.subscribe(longest + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> domains.subscribe("ü".repeat(1_000_000)));
        // Only the ASCII form is too long.
        assertThatIllegalArgumentException()
                .isThrownBy(() -> domains.subscribe("ü".repeat(63) + ".com"))
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "B\u00dcCHER.example, xn--bcher-kva.example",
        "bu\u0308cher.example, xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "b\u00fccher.xn--bcher-kva.example, xn--bcher-kva.xn--bcher-kva.example",
        "\u4f8b\u3048.example, xn--r8jz45g.example",
        "1und1.de, 1und1.de",
        "localhost, localhost",
    })
    void subscribe_unicodeOrAsciiName_sendsAsciiForm(String domain, String sent) throws InterruptedException {
        respond("{\"added\":1,\"alreadyExisted\":0}");
        enzoic.domains().subscribe(domain).execute();
        assertThat(assertSent("POST " + PATH)).isEqualTo("{\"domains\":[\"" + sent + "\"]}");
    }

    @Test
    void list_twoPages_sendsDomainsParameterForEach() throws InterruptedException {
        respond("{\"count\":2,\"domains\":[\"enzoic.com\"],\"pagingToken\":\"t\"}");
        respond("{\"domains\":[\"anotherdomain.co.uk\"]}");
        respond("{\"domains\":null}");
        ListDomainSubscriptionsQuery query =
                ListDomainSubscriptionsQuery.builder().pageSize(1).build();
        assertThat(enzoic.domains().list(query)).containsExactly("enzoic.com", "anotherdomain.co.uk");
        assertSent("GET " + PATH + "?domains=1&pageSize=1");
        assertSent("GET " + PATH + "?domains=1&pageSize=1&pagingToken=t");
        assertThat(enzoic.domains().list()).isEmpty();
        assertSent("GET " + PATH + "?domains=1");
    }

    @Test
    void normalize_unicodeName_returnsAsciiForm() {
        assertThat(EnzoicDomains.normalize("BÜCHER.example")).isEqualTo("xn--bcher-kva.example");
    }

    @Test
    void bulkCalls_anySource_sendSameBatches() throws InterruptedException {
        EnzoicDomains domains = enzoic.domains();
        List<String> items = nCopies(3, "Enzoic.com");
        List<BulkCall> calls = asList(
                domains.subscribeAll(items),
                domains.subscribeAll(Flowable.fromIterable(items)),
                domains.unsubscribeAll(items),
                domains.unsubscribeAll(Flowable.fromIterable(items)));
        for (int i = 0; i < calls.size(); i++) {
            respond("{\"added\":1,\"alreadyExisted\":1,\"deleted\":1,\"notFound\":1}");
            respond("{\"alreadyExisted\":1,\"notFound\":1}");
            assertThat(calls.get(i).withBatchSize(2).execute())
                    .hasToString("BulkResult[3 sent, 1 changed, 2 unchanged]");
            String method = i < 2 ? "POST " : "DELETE ";
            assertThat(assertSent(method + PATH)).isEqualTo("{\"domains\":[\"enzoic.com\",\"enzoic.com\"]}");
            assertThat(assertSent(method + PATH)).isEqualTo("{\"domains\":[\"enzoic.com\"]}");
        }
    }

    @Test
    void subscribeAll_invalidDomain_reportsItsPosition() {
        BulkCall call = enzoic.domains().subscribeAll(asList("enzoic.com", "a@enzoic.com"));
        BulkException failure = catchThrowableOfType(BulkException.class, call::execute);
        assertThat(failure.invalidPosition()).hasValue(1);
        BulkCall first = enzoic.domains().subscribeAll(asList("a@enzoic.com"));
        assertThat(catchThrowableOfType(BulkException.class, first::execute).invalidPosition())
                .hasValue(0);
        assertThat(failure)
                .hasMessageEndingWith(
                        "item 1, counted from 0, cannot be sent: The domain contains @; use the part after it");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void calls_againstSandbox_areConsistent() {
        try (Sandbox sandbox = StrictSandbox.builder().start();
                Enzoic client = Enzoic.builder()
                        .credentials(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret())
                        .baseUrl(sandbox.enzoicUrl())
                        .build()) {
            EnzoicDomains domains = client.domains();
            assertThat(domains.subscribe("Example.com").execute().getAdded()).isEqualTo(1);
            assertThat(domains.isSubscribed("example.com").execute()).isTrue();
            assertThat(domains.isSubscribed("example.org").execute()).isFalse();
            assertThat(domains.list()).containsExactly("example.com");
            assertThat(domains.unsubscribe("example.com").execute().getDeleted())
                    .isEqualTo(1);
            assertThat(sandbox.subscribedDomains()).isEmpty();
        }
    }
}
