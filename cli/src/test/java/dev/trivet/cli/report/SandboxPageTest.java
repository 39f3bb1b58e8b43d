package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.sandbox.RateLimit;
import dev.trivet.sandbox.Sandbox;
import dev.trivet.sandbox.Vendor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the sandbox's page in a browser. Skipped if neither Chromium nor Chrome is installed. */
class SandboxPageTest {
    private static Sandbox sandbox;
    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "Neither Chromium nor Chrome is installed, and TRIVET_CHROMIUM is not set");
        browser = Chromium.start(
                program.get(), Path.of("target", "chromium-sandbox-profile").toAbsolutePath());
        sandbox = Sandbox.builder().employees(1_000).adminApi().start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            sandbox.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        sandbox.reset();
        open(1280, "light");
    }

    @Test
    void page_opened_requestsOnlySandboxAndLogsNothing() throws Exception {
        List<String> urls = browser.events("Network.requestWillBeSent").stream()
                .map(event -> (Map<?, ?>) event.get("params"))
                .map(event -> (String) ((Map<?, ?>) event.get("request")).get("url"))
                .toList();
        assertThat(urls)
                .contains(sandbox.url() + "/", sandbox.url() + "/sandbox/page.js", sandbox.url() + "/sandbox/page.css")
                .allMatch(url -> url.startsWith(sandbox.url() + "/") || url.equals("data:,"));
        assertThat(browser.events("Log.entryAdded")).isEmpty();
        assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
        assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.evaluate("document.compatMode + document.characterSet + document.documentElement.lang"))
                .isEqualTo("CSS1CompatUTF-8en");
    }

    @Test
    void page_opened_showsUrlsKeysAndCurlLines() throws Exception {
        assertThat(text("push"))
                .contains(sandbox.pushUrl(), sandbox.pushApiKey(), sandbox.pushReadOnlyApiKey(), "1,000")
                .contains("curl --header 'x-api-key: " + sandbox.pushApiKey() + "' '" + sandbox.pushUrl()
                        + "/v1/employees?limit=3'");
        assertThat(text("enzoic"))
                .contains(sandbox.enzoicUrl(), sandbox.enzoicApiKey(), sandbox.enzoicApiSecret(), "0 users, 0 domains");
        assertThat(text("probely"))
                .contains(
                        sandbox.probelyUrl(),
                        sandbox.probelyApiKey(),
                        sandbox.probelyTargetIds().get(0));
        assertThat(text("state")).isEqualTo("Running at " + sandbox.url());
    }

    @Test
    void curlLines_pasted_succeed() throws Exception {
        List<?> lines = (List<?>) browser.evaluate("[...document.querySelectorAll('pre')].map(pre => pre.textContent)");
        assertThat(lines).hasSize(3);
        for (Object line : lines) {
            Process shell = new ProcessBuilder("sh", "-c", line + " --silent --show-error --fail")
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assumeTrue(shell.waitFor() != 127, "curl is not installed");
            assertThat(shell.exitValue()).as("%s: %s", line, printed).isZero();
        }
        await("document.querySelectorAll('#journal tbody tr').length === 3");
        assertThat(text("enzoic")).contains("0 users, 1 domain").doesNotContain("1 domains");
    }

    @Test
    void journal_requestWhileOpen_isShown() throws Exception {
        assertThat(browser.evaluate("document.getElementById('journal').hidden"))
                .isEqualTo(true);

        assertThat(requestEmployees("?email=<b>bob</b>")).isEqualTo(200);

        await("!document.getElementById('journal').hidden");
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('#journal td')].map(cell => cell.innerText).join('|')"))
                .isEqualTo("200|push|listEmployees|GET /v1/employees?email=***|");
    }

    @Test
    void journal_moreThan50Requests_showsLatest50() throws Exception {
        sandbox.rateLimit(RateLimit.OFF);
        for (int i = 0; i < 51; i++) {
            requestEmployees("?limit=" + (i == 50 ? 0 : 1));
        }
        await("document.querySelector('#journal td')?.textContent === '400'");
        assertThat(browser.evaluate("document.querySelectorAll('#journal tbody tr').length"))
                .isEqualTo(50.0);
    }

    @Test
    void faultButtons_clicked_injectAndRemoveFaults() throws Exception {
        submit("fault", "form.elements.times.value = 2");
        awaitResult("Injected. Requests to Push Security that are affected: 2.");
        assertThat(requestEmployees("")).isEqualTo(503);

        click("clear-faults");
        awaitResult("All faults are removed.");
        assertThat(requestEmployees("")).isEqualTo(200);
    }

    @Test
    void faultKinds_all_areAccepted() throws Exception {
        Object kinds = browser.evaluate("document.querySelectorAll('[name=kind] option').length");
        for (int kind = 0; kind < ((Number) kinds).intValue(); kind++) {
            browser.evaluate("document.getElementById('result').textContent = ''");
            submit("fault", "form.elements.vendor.value = 'probely'; form.elements.kind.selectedIndex = " + kind);
            awaitResult("Injected. Requests to Probely that are affected: 1.");
        }
    }

    @Test
    void exposeForm_submitted_showsOutcome() throws Exception {
        submit("expose", "");
        await("document.getElementById('result').textContent.startsWith('No alert was posted: neither')");

        submit("expose", "form.elements.address.value = ' '");
        awaitResult("Failed: The address must not be blank.");
    }

    @Test
    void settings_clicked_changeTheSandbox() throws Exception {
        assertThat(browser.evaluate("document.getElementById('rate-limit').checked"))
                .isEqualTo(true);
        click("rate-limit");
        awaitResult("Requests to Push Security are not limited.");
        assertThat(sandbox.rateLimit().enabled()).isFalse();
        click("retry-after");
        await("document.getElementById('result').textContent.endsWith('have the header Retry-After.')");
        assertThat(sandbox.rateLimit()).isEqualTo(new RateLimit(false, 10, 10, true));
        click("strict");
        await("document.getElementById('violations').textContent === '(0 violations)'");
        assertThat(sandbox.isStrict()).isTrue();
        String clock = text("clock");
        click("advance");
        await("document.getElementById('clock').textContent !== '" + clock + "'");

        click("reset");
        awaitResult("The sandbox is in its initial state.");
        assertThat(sandbox.rateLimit()).isEqualTo(RateLimit.DOCUMENTED);
        assertThat(sandbox.isStrict()).isFalse();
        assertThat(sandbox.journal().requests(Vendor.PUSH)).isZero();
    }

    @Test
    void page_anyWidthAndColors_isReadable() throws Exception {
        requestEmployees("?email=bob&limit=5&groups=sales&groups=marketing&chatopsEnabled=true");
        submit("fault", "");
        for (int width : List.of(360, 390, 768, 1280)) {
            for (String colors : List.of("light", "dark")) {
                open(width, colors);
                await("!document.getElementById('journal').hidden");

                assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                        .as("%d pixels, %s", width, colors)
                        .isEqualTo((double) width);
                assertThat((List<?>) browser.evaluate(ReportBrowserTest.LOW_CONTRAST))
                        .as("%d pixels, %s", width, colors)
                        .isEmpty();
                Path pictures = Files.createDirectories(Path.of("target", "sandbox-pictures"));
                Files.write(pictures.resolve("page-" + width + "-" + colors + ".png"), browser.screenshot());
            }
        }
    }

    @Test
    void controls_all_haveNames() throws Exception {
        assertThat((List<?>) browser.evaluate("""
                [...document.querySelectorAll('input, select')].filter(e => !e.labels.length)
                    .map(e => e.outerHTML)""")).isEmpty();
        assertThat(browser.evaluate("[...document.querySelectorAll('th')].every(th => th.scope === 'col')"))
                .isEqualTo(true);
    }

    private static void open(int width, String colors) throws Exception {
        browser.open(URI.create(sandbox.url() + "/"), width, colors);
        await("document.getElementById('state').textContent.startsWith('Running')");
    }

    private static void awaitResult(String message) throws Exception {
        await("document.getElementById('result').textContent === '" + message + "'");
    }

    /** Waits until a condition is true. It is checked at once, and whenever the page changes. */
    private static void await(String condition) throws Exception {
        assertThat(browser.evaluate("""
                new Promise(resolve => {
                  const check = () => {
                    if (%s) {
                      observer.disconnect();
                      resolve(true);
                    }
                  };
                  const observer = new MutationObserver(check);
                  observer.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
                  check();
                })""".formatted(condition))).isEqualTo(true);
    }

    private static void submit(String form, String changes) throws Exception {
        browser.evaluate(
                "{ const form = document.getElementById('%s'); %s; form.requestSubmit(); }".formatted(form, changes));
    }

    private static void click(String id) throws Exception {
        browser.evaluate("document.getElementById('" + id + "').click()");
    }

    private static String text(String id) throws Exception {
        return (String) browser.evaluate("document.getElementById('" + id + "').innerText");
    }

    private static int requestEmployees(String query) throws Exception {
        URI uri = URI.create(
                sandbox.pushUrl() + "/v1/employees" + query.replace("<", "%3C").replace(">", "%3E"));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("x-api-key", sandbox.pushApiKey())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
