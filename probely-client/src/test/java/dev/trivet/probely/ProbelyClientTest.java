package dev.trivet.probely;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import dev.trivet.client.RawValue;
import dev.trivet.client.internal.Environment;
import dev.trivet.probely.model.CrawlerData;
import dev.trivet.probely.model.CrawlerFullStatus;
import dev.trivet.probely.model.CrawlerStatus;
import dev.trivet.probely.model.NextScan;
import dev.trivet.probely.model.ProbelyJsonAdapterFactory;
import dev.trivet.probely.model.ScanMessage;
import dev.trivet.probely.model.Site;
import dev.trivet.probely.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;

class ProbelyClientTest {
    private static final Moshi MOSHI =
            new Moshi.Builder().add(new ProbelyJsonAdapterFactory()).build();

    private final MockWebServer server = new MockWebServer();
    private ProbelyClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = ProbelyClient.builder()
                .apiKey("a.b.c")
                .baseUrl(server.url("/").toString())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.shutdown();
    }

    @Test
    void clearTwoFactor_cleared_returnsTheTarget() throws Exception {
        server.enqueue(new MockResponse().setBody("{\"id\": \"t1\", \"site\": {\"has_otp\": false}}"));

        Target target = client.targets().clearTwoFactor("t1").blockingGet();

        assertThat(target.getSite().hasOtp()).isFalse();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getPath()).isEqualTo("/targets/t1/otp/");
        assertThat(request.getHeader("Authorization")).isEqualTo("JWT a.b.c");
        assertThat(request.getBodySize()).isZero();
    }

    @Test
    void clearTwoFactor_noContent_returnsNothing() {
        server.enqueue(new MockResponse().setResponseCode(204));

        assertThat(client.targets().clearTwoFactor("t1").blockingGet()).isNull();
    }

    @Test
    void clearTwoFactor_badRequest_keepsTheErrorBody() {
        server.enqueue(new MockResponse().setResponseCode(400).setBody("{\"non_field_errors\": [\"no\"]}"));

        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> client.targets().clearTwoFactor("t1").blockingGet())
                .satisfies(error ->
                        assertThat(error.response().errorBody().string()).contains("non_field_errors"));
    }

    @Test
    void toString_everySecret_isHidden() throws Exception {
        String secret = "S3CRET-MARKER";
        String settings = """
                {
                  "form_login": [{"name": "password", "value": "#"}],
                  "basic_auth": {"username": "#", "password": "#", "x": "#"},
                  "headers": [{"name": "Authorization", "value": "#", "x": ["#"]}],
                  "cookies": [{"name": "session", "value": "#"}],
                  "whitelist": ["#"],
                  "blacklist": {"a": "#"},
                  "otp_secret": "#",
                  "otp_login_sequence_totp_value": "#",
                  "otp_url": "#",
                  "verification_token": "#",
                  "changed_by": {"email": "#", "name": "#"},
                  "api_scan_settings": {
                    "api_schema_file": "#",
                    "api_login_payload": "#",
                    "custom_api_parameters": [{"name": "key", "value": "#"}]
                  },
                  "undocumented": "#"
                }
                """;
        String json = """
                {
                  "id": "t1",
                  "site": %s,
                  "next_scan": {"target": {"site": %s}, "changed_by": {"email": "#", "name": "#"}},
                  "assets": [{
                    "headers": [{"name": "a", "value": "#"}],
                    "cookies": [{"name": "a", "value": "#"}],
                    "verification_token": "#",
                    "changed_by": {"email": "#", "name": "#"}
                  }],
                  "login_video": "#",
                  "changed_by": {"email": "#", "name": "#"},
                  "undocumented": {"deep": ["#"]}
                }
                """.formatted(settings, settings).replace("#", secret);

        Target target = read(Target.class, json);

        assertThat(MOSHI.adapter(Target.class).toJson(target).split(secret, -1)).hasSameSizeAs(json.split(secret, -1));
        assertThat(target.toString()).doesNotContain(secret).contains("id=t1").contains("name=password");
    }

    @Test
    void scanMessages_stringsAndObjects_areWrittenBack() throws Exception {
        String json = "{\"warning\":[\"slow\",{\"code\":\"w1\",\"message\":\"slower\"}]}";

        CrawlerStatus status = read(CrawlerStatus.class, json);

        assertThat(status.getWarning())
                .containsExactly(
                        ScanMessage.builder().message("slow").build(),
                        ScanMessage.builder().code("w1").message("slower").build());
        assertThat(MOSHI.adapter(CrawlerStatus.class).toJson(status)).isEqualTo(json);
    }

    @Test
    void numbers_bareOrQuoted_areUnchanged() throws Exception {
        String json = "{\"status\":[\"12\",12.50,\"many\"]}";

        CrawlerStatus status = read(CrawlerStatus.class, json);

        assertThat(status.getStatus())
                .extracting(RawValue::value)
                .containsExactly(new BigDecimal("12"), new BigDecimal("12.50"), null);
        assertThat(MOSHI.adapter(CrawlerStatus.class).toJson(status)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"'\"1722268288.071\"'", "1722268288.071"})
    void timestamp_stringOrNumber_hasTheSameValue(String ts) throws Exception {
        CrawlerFullStatus status = read(CrawlerFullStatus.class, "{\"ts\":" + ts + "}");

        assertThat(status.getTs().value()).isEqualTo("1722268288.071");
        assertThat(MOSHI.adapter(CrawlerFullStatus.class).toJson(status)).isEqualTo("{\"ts\":" + ts + "}");
    }

    /**
     * The vendor removes the settings before the client reads the response, so values of other
     * types must not fail the call.
     */
    @Test
    void clearTwoFactor_undocumentedTypes_areRead() throws Exception {
        String json = """
                {
                  "running_scan": {"crawler": {"full_status": {"data": {
                    "allExtraHosts": [{"host": "a.example", "count": 1}, "b.example", 3, null],
                    "lastLogin": [
                      {"timestamp": 1722268288.071}, {"timestamp": "2024-07-29"}, {"timestamp": 1722268288}
                    ]
                  }}}},
                  "scanning_agent": {"latest_handshake": 1722268288.5}
                }
                """.replaceAll("\\s", "");
        server.enqueue(new MockResponse().setBody(json));

        Target target = client.targets().clearTwoFactor("t1").blockingGet();

        CrawlerData data = target.getRunningScan().getCrawler().getFullStatus().getData();
        assertThat(data.getAllExtraHosts())
                .containsExactly(Map.of("host", "a.example", "count", 1L), "b.example", 3L, null);
        assertThat(data.getLastLogin())
                .extracting(login -> login.getTimestamp().value())
                .containsExactly(new BigDecimal("1722268288.071"), null, new BigDecimal("1722268288"));
        assertThat(target.getScanningAgent().getLatestHandshake().value()).isEqualTo("1722268288.5");
        assertThat(MOSHI.adapter(Target.class).toJson(target)).isEqualTo(json);
    }

    @Test
    void unlimited_booleanOrString_isRead() throws Exception {
        assertThat(read(Target.class, "{\"unlimited\": true}").isUnlimited()).isTrue();
        assertThat(read(NextScan.class, "{\"unlimited\": \"true\"}")
                        .getUnlimited()
                        .value())
                .isTrue();
        assertThat(read(NextScan.class, "{\"unlimited\": false}").getUnlimited().value())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-29T15:51:28.071Z, 2024-07-29T15:51:28.071Z",
        "2023-08-09T13:27:43.8208302, 2023-08-09T13:27:43.820830200Z",
        "2023-08-09T15:27:43+02:00, 2023-08-09T13:27:43Z",
        "2023-08-09, 2023-08-09T00:00:00Z",
        "yesterday, ",
        "2023-13-45T99:00:00Z, ",
    })
    void date_anyString_isKept(String text, Instant expected) throws Exception {
        Target target = read(Target.class, "{\"changed\": \"" + text + "\"}");

        assertThat(target.getChanged().value()).isEqualTo(expected);
        assertThat(MOSHI.adapter(Target.class).toJson(target)).isEqualTo("{\"changed\":\"" + text + "\"}");
    }

    @Test
    void freeForm_numbers_areExact() throws Exception {
        String json = "{\"whitelist\":{\"integer\":12345678901234567890123,\"exact\":0.10,\"small\":5,\"none\":null}}";

        Site site = read(Site.class, json);

        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("integer", new BigInteger("12345678901234567890123"));
        expected.put("exact", new BigDecimal("0.10"));
        expected.put("small", 5L);
        expected.put("none", null);
        assertThat(site.getWhitelist()).isEqualTo(expected);
        assertThat(MOSHI.adapter(Site.class).toJson(site)).isEqualTo(json);
    }

    @Test
    void freeForm_listChangedLater_isUnchanged() {
        List<String> paths = Arrays.asList("a", "b");
        Site site = Site.builder().whitelist(paths).build();

        paths.set(0, "changed");

        assertThat(site.getWhitelist()).isEqualTo(Arrays.asList("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_scan", "running_scan", "next_scan"})
    void scans_null_areWrittenBack(String scan) throws Exception {
        Target target = read(Target.class, "{\"" + scan + "\": null}");

        assertThat(target).isNotEqualTo(read(Target.class, "{}"));
        assertThat(MOSHI.adapter(Target.class).toJson(target)).isEqualTo("{\"" + scan + "\":null}");
    }

    @Test
    void site_valueBeyondLimits_isAccepted() throws Exception {
        String name = "x".repeat(300);

        assertThat(read(Site.class, "{\"name\": \"" + name + "\", \"otp_digits\": 9}")
                        .getName())
                .isEqualTo(name);
        assertThat(Site.builder().name(name).otpDigits(9).build().getName()).isEqualTo(name);
    }

    @Test
    void target_nestedWrongType_messageShowsThePath() {
        Throwable error = catchThrowable(() ->
                read(Target.class, "{\"site\": {\"form_login\": [{\"name\": \"n\", \"value\": {\"S3CRET\": 1}}]}}"));

        assertThat(error)
                .isInstanceOf(JsonDataException.class)
                .hasMessageContaining("$.site.form_login[0].value")
                .hasMessageNotContaining("S3CRET");
    }

    @Test
    void fromEnv_variablesSet_areUsed() throws Exception {
        Map<String, String> variables = Map.of(
                "PROBELY_API_KEY", "k", "PROBELY_BASE_URL", server.url("/").toString());
        server.enqueue(new MockResponse().setResponseCode(204));

        try (ProbelyClient configured =
                ProbelyClient.builder().fromEnv(Environment.of(variables::get)).build()) {
            configured.targets().clearTwoFactor("t1").blockingGet();
        }

        assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("JWT k");
    }

    @Test
    void shrinkerRule_inTheJar_keepsTheInterfaces() throws IOException {
        try (InputStream rule = ProbelyClient.class.getResourceAsStream("/META-INF/proguard/dev.trivet.probely.pro")) {
            assertThat(new String(rule.readAllBytes(), UTF_8)).endsWith("""
                            -if class dev.trivet.probely.ProbelyClient
                            -keep,allowobfuscation interface dev.trivet.probely.api.*
                            """);
        }
    }

    private static <T> T read(Class<T> type, String json) throws IOException {
        return MOSHI.adapter(type).fromJson(json);
    }
}
