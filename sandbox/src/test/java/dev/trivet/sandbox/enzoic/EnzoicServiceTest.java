package dev.trivet.sandbox.enzoic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.sandbox.PlainClient;
import dev.trivet.sandbox.PlainClient.Response;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnzoicServiceTest {

    private static final String PATH = "/alert-subscriptions";
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    @AutoClose
    private final Sandbox sandbox = Sandbox.builder().strict().employees(10).start();

    @AutoClose
    private final PlainClient enzoic = PlainClient.enzoic(sandbox);

    @Test
    void subscribe_array_returns201WithCounts() throws IOException {
        Response response = enzoic.send("POST", PATH, users(A, B));
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"added\":2,\"alreadyExisted\":0}");
        assertThat(enzoic.send("POST", PATH, users(B, C)).body()).isEqualTo("{\"added\":1,\"alreadyExisted\":1}");
        assertThat(sandbox.subscribedUsernameHashes()).containsExactly(A, B, C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1.5", "example.com"})
    void listDomains_flagNotInteger_returns400(String flag) throws IOException {
        Response response = enzoic.get(PATH + "?domains=" + flag);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"domains must be an integer of at most 18 digits\"}");
        sandbox.takeSpecViolations();
    }

    @Test
    void subscribe_string_addsOne() throws IOException {
        Response response = enzoic.send("POST", PATH, "{\"usernameHashes\":\"" + A + "\"}");
        assertThat(response.body()).isEqualTo("{\"added\":1,\"alreadyExisted\":0}");
    }

    @Test
    void subscribe_duplicateInOtherCase_addsOne() throws IOException {
        Response response = enzoic.send("POST", PATH, users(A, "A".repeat(64)));
        assertThat(response.body()).isEqualTo("{\"added\":1,\"alreadyExisted\":1}");
        assertThat(sandbox.subscribedUsernameHashes()).containsExactly(A);
    }

    @Test
    void unsubscribe_someUnknown_returns201WithCounts() throws IOException {
        enzoic.send("POST", PATH, users(A, B));
        Response response = enzoic.send("DELETE", PATH, users(A, A, C));
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{\"deleted\":1,\"notFound\":2}");
        assertThat(sandbox.subscribedUsernameHashes()).containsExactly(B);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"usernameHashes\":[]}",
                "{\"usernameHashes\":null}",
                "{\"usernameHashes\":\"\"}",
                "{\"usernameHashes\":7}",
                "{\"usernameHashes\":[\"not a hash\"]}",
                "{\"usernameHashes\":[null]}",
                "{\"usernameHashes\":[\"g\"]}",
                "{\"domains\":[\"@example.com\"]}",
                "{\"domains\":[\"example\"]}",
                "{\"domains\":[\" example.com\"]}",
                "{\"domains\":\"\"}"
            })
    void subscribe_invalidBody_returns400(String body) throws IOException {
        Response response = enzoic.send("POST", PATH, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().get("error")).isInstanceOf(String.class);
        sandbox.takeSpecViolations();
    }

    @Test
    void subscribe_oneInvalidHash_addsNone() throws IOException {
        assertThat(enzoic.send("POST", PATH, users(A, "x")).status()).isEqualTo(400);
        assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
        sandbox.takeSpecViolations();
    }

    @Test
    void subscribe_hashesAndDomains_returns400() throws IOException {
        String body = "{\"usernameHashes\":[\"" + A + "\"],\"domains\":[\"example.com\"]}";
        assertThat(enzoic.send("POST", PATH, body).status()).isEqualTo(400);
        assertThat(enzoic.send("DELETE", PATH, body).status()).isEqualTo(400);
        assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
        assertThat(sandbox.subscribedDomains()).isEmpty();
        sandbox.takeSpecViolations();
    }

    @Test
    void getSubscription_subscribed_returnsHash() throws IOException {
        enzoic.send("POST", PATH, users(A));
        Response response = enzoic.get(PATH + "?usernameHash=" + A);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"usernameHash\":\"" + A + "\"}");
    }

    @Test
    void getSubscription_notSubscribed_returns404() throws IOException {
        assertThat(enzoic.get(PATH + "?usernameHash=" + A).status()).isEqualTo(404);
        assertThat(enzoic.get(PATH + "?domain=example.com").status()).isEqualTo(404);
        assertThat(enzoic.get(PATH + "?usernameHash=short").status()).isEqualTo(400);
        sandbox.takeSpecViolations();
    }

    @Test
    void getSubscription_emptyHash_returnsList() throws IOException {
        assertThat(enzoic.get(PATH + "?usernameHash=").body()).isEqualTo("{\"count\":0,\"usernameHashes\":[]}");
        sandbox.takeSpecViolations();
    }

    @Test
    void list_followingTokens_returnsAllInOrder() throws IOException {
        List<String> hashes = IntStream.range(0, 25)
                .mapToObj(i -> String.format(Locale.ROOT, "%064x", i))
                .toList();
        enzoic.send("POST", PATH, users(hashes.toArray(String[]::new)));

        List<Object> listed = new ArrayList<>();
        Object token = "";
        int pages = 0;
        while (token != null) {
            Response response = list(10, token.toString());
            assertThat(response.json().get("count")).hasToString("25");
            listed.addAll((List<?>) response.json().get("usernameHashes"));
            token = response.json().get("pagingToken");
            pages++;
        }
        assertThat(listed).isEqualTo(hashes);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void list_fullLastPage_hasNoToken() throws IOException {
        enzoic.send("POST", PATH, users(A, B));
        assertThat(list(2, "").json().containsKey("pagingToken")).isFalse();
    }

    @Test
    void list_changedBetweenPages_neitherRepeatsNorSkips() throws IOException {
        enzoic.send("POST", PATH, users(A, B, C));
        Response first = list(2, "");
        enzoic.send("DELETE", PATH, users(A, B));
        enzoic.send("POST", PATH, users(A, "d".repeat(64)));
        Response second = list(2, first.json().get("pagingToken").toString());
        assertThat(second.json().get("usernameHashes")).isEqualTo(List.of(C, A));
        assertThat(second.json().get("count")).hasToString("3");
    }

    @Test
    void list_tokenNotEncoded_returns400() throws IOException {
        enzoic.send("POST", PATH, users(A, B));
        String token = list(1, "").json().get("pagingToken").toString();
        assertThat(token).matches("u\\+[0-9a-f]{16}");
        assertThat(enzoic.get(PATH + "?pagingToken=" + token.replace('+', ' ')).status())
                .isEqualTo(400);
        assertThat(enzoic.get(PATH + "?pagingToken=" + token.replace("+", "%2B"))
                        .status())
                .isEqualTo(200);
        assertThat(enzoic.get(PATH + "?domains=1&pagingToken=" + token.replace("+", "%2B"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many", ""})
    void list_invalidPageSize_returns400(String size) throws IOException {
        assertThat(enzoic.get(PATH + "?pageSize=" + size).status()).isEqualTo(400);
        sandbox.takeSpecViolations();
    }

    @Test
    void domains_allOperations_doNotAffectUsers() throws IOException {
        enzoic.send("POST", PATH, users(A));
        Response added = enzoic.send("POST", PATH, "{\"domains\":[\"Example.com\",\"example.org\"]}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body()).isEqualTo("{\"added\":2,\"alreadyExisted\":0}");
        assertThat(enzoic.get(PATH + "?domain=EXAMPLE.com").body()).isEqualTo("{\"domain\":\"example.com\"}");
        assertThat(enzoic.get(PATH + "?domains=1").body())
                .isEqualTo("{\"count\":2,\"domains\":[\"example.com\",\"example.org\"]}");
        assertThat(enzoic.get(PATH).body()).isEqualTo("{\"count\":1,\"usernameHashes\":[\"" + A + "\"]}");
        assertThat(enzoic.get(PATH + "?domains=0").body()).contains("usernameHashes");
        assertThat(enzoic.send("DELETE", PATH, "{\"domains\":\"example.com\"}").body())
                .isEqualTo("{\"deleted\":1,\"notFound\":0}");
        assertThat(sandbox.subscribedDomains()).containsExactly("example.org");
    }

    @Test
    void domains_oneUnapproved_returns403AndAddsNone() throws IOException {
        Response response = enzoic.send("POST", PATH, "{\"domains\":[\"example.com\",\"north.example\"]}");
        assertThat(response.status()).isEqualTo(403);
        assertThat(sandbox.subscribedDomains()).isEmpty();
    }

    @Test
    void anyPath_withVersionPrefix_isEquivalent() throws IOException {
        enzoic.send("POST", "/v1" + PATH, users(A));
        assertThat(enzoic.get("/v1" + PATH).body())
                .isEqualTo(enzoic.get(PATH).body())
                .contains(A);
    }

    @Test
    void sendTestAlert_noWebhook_returns404() throws IOException {
        assertThat(enzoic.get("/webhook-test").status()).isEqualTo(404);
        assertThat(sandbox.journal().requests(Vendor.ENZOIC, "sendTestAlert")).isEqualTo(1);
    }

    @Test
    void anyRequest_schemeInLowerCase_isAuthorized() throws IOException {
        String header = Credentials.basic(sandbox.enzoicApiKey(), sandbox.enzoicApiSecret());
        try (PlainClient lower =
                new PlainClient(sandbox.enzoicUrl(), "authorization", header.replace("Basic", "basic"))) {
            assertThat(lower.get(PATH).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!", "Basic d3Jvbmc6d3Jvbmc=", "Bearer enzoic-sandbox-secret"})
    void anyRequest_wrongCredentials_returns401(String header) throws IOException {
        try (PlainClient wrong = new PlainClient(sandbox.enzoicUrl(), "authorization", header)) {
            assertThat(wrong.get(PATH).status()).isEqualTo(401);
            assertThat(wrong.send("POST", PATH, users(A)).status()).isEqualTo(401);
        }
        assertThat(sandbox.subscribedUsernameHashes()).isEmpty();
    }

    private Response list(int size, String token) throws IOException {
        HttpUrl query = HttpUrl.get("http://localhost" + PATH)
                .newBuilder()
                .addQueryParameter("pageSize", Integer.toString(size))
                .addEncodedQueryParameter("pagingToken", token.replace("+", "%2B"))
                .build();
        return enzoic.get(query.encodedPath() + "?" + query.encodedQuery());
    }

    private static String users(String... hashes) {
        return "{\"usernameHashes\":[\"" + String.join("\",\"", hashes) + "\"]}";
    }
}
