package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.FakePushServer;
import dev.trivet.sandbox.Sandbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the report in a browser. Skipped if Chromium is not installed. */
class ReportBrowserTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");
    private static final int PEOPLE = 260;

    @TempDir
    private static Path folder;

    private static FakePushServer push;
    private static Sandbox vendors;
    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void writeTheReport() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "Chromium is not installed, and TRIVET_CHROMIUM is not set");
        browser = Chromium.start(
                program.get(), Path.of("target", "chromium-profile").toAbsolutePath());
        push = new FakePushServer();
        EdgeCaseOrganization.fill(push, PEOPLE);
        vendors = Sandbox.builder().strict().employees(10).start();
        subscribe(200);
        Files.writeString(folder.resolve("alerts.jsonl"), alerts());
        page = folder.resolve("report.html");
        CommandRunner trivet =
                new CommandRunner().with(Clock.fixed(NOW, ZoneOffset.UTC)).withReadOnly(vendors);
        trivet.with("PUSH_BASE_URL", push.url());
        assertThat(trivet.run(
                        "report",
                        "--out",
                        page.toString(),
                        "--alerts",
                        folder.resolve("alerts.jsonl").toString()))
                .as(trivet.err())
                .isZero();
    }

    private static void subscribe(int people) {
        try (Enzoic enzoic = Enzoic.builder()
                .credentials(vendors.enzoicApiKey(), vendors.enzoicApiSecret())
                .baseUrl(vendors.enzoicUrl())
                .build()) {
            for (int i = 0; i < people; i++) {
                String address = EdgeCaseOrganization.address(i);
                if (address != null && !address.contains(" ")) {
                    enzoic.users().subscribe(address).execute();
                }
            }
            enzoic.users().subscribe("former@example.com").execute();
        }
    }

    /** Returns 30 alerts in three months, one of them repeated, and a truncated line. */
    private static String alerts() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(alert(i));
        }
        return lines.append(alert(3)).append("{\"receivedAt\":\"2026-").toString();
    }

    private static String alert(int i) {
        return "{\"receivedAt\":\"2026-11-20T00:00:00Z\",\"date\":\"2026-0%d-1%dT04:51:05.1915231Z\",\"exposureID\":\"exposure-%d\",\"usernameHash\":\"%s\"}\n"
                .formatted(
                        7 + i % 3,
                        i % 10,
                        i,
                        EmailHash.of("person" + (i + 20) + "@example.com").hex());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            vendors.close();
            push.close();
        }
    }

    @Test
    void page_opened_requestsAndLogsNothing() throws Exception {
        browser.open(page, 1280, "light");

        List<String> urls = browser.events("Network.requestWillBeSent").stream()
                .map(event -> (Map<?, ?>) event.get("params"))
                .map(event -> (String) ((Map<?, ?>) event.get("request")).get("url"))
                .toList();
        assertThat(urls).containsExactly(page.toUri().toString());
        assertThat(browser.events("Log.entryAdded")).isEmpty();
        assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
        assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
        assertThat(browser.evaluate("document.title")).isEqualTo("Exposure report");
        assertThat(browser.evaluate("document.compatMode + document.characterSet + document.documentElement.lang"))
                .isEqualTo("CSS1CompatUTF-8en");
    }

    @Test
    void page_namesWithMarkup_areShownAsText() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(browser.evaluate("document.scripts.length")).isEqualTo(0.0);
        assertThat(cells("mfa", "Accounts without MFA, by app"))
                .extracting(row -> row.get(0))
                .contains(EdgeCaseOrganization.SCRIPT, EdgeCaseOrganization.CHINESE)
                .contains(EdgeCaseOrganization.QUOTES.replace('\0', '\uFFFD'))
                .contains(EdgeCaseOrganization.RIGHT_TO_LEFT.replace('\u202e', '\uFFFD'));
    }

    @Test
    void page_anyScreenWidth_doesNotOverflow() throws Exception {
        for (int width : List.of(360, 390, 768, 1280)) {
            for (String colors : List.of("light", "dark")) {
                browser.open(page, width, colors);

                assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                        .as("%d pixels, %s", width, colors)
                        .isEqualTo((double) width);
                save("page-" + width + "-" + colors + ".png", browser.screenshot());
            }
        }
    }

    @Test
    void page_screenshot_isDarkInDarkMode() throws Exception {
        browser.open(page, 1280, "light");
        BufferedImage light = screenshot();
        browser.open(page, 1280, "dark");
        BufferedImage dark = screenshot();

        assertThat(colors(light)).hasSizeGreaterThan(20);
        assertThat(brightness(light)).isGreaterThan(200);
        assertThat(brightness(dark)).isLessThan(60);
    }

    @Test
    void page_printed_isAPdf() throws Exception {
        browser.open(page, 1280, "dark");

        byte[] pdf = browser.print();
        save("page.pdf", pdf);

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void page_everyText_hasEnoughContrast() throws Exception {
        for (String colors : List.of("light", "dark")) {
            browser.open(page, 1280, colors);

            assertThat((List<?>) browser.evaluate(LOW_CONTRAST)).as(colors).isEmpty();
        }
    }

    /** A script that returns the elements whose contrast is below 4.5 to 1, by WCAG's formula. */
    static final String LOW_CONTRAST = """
            (() => {
              const channels = color => color.match(/[\\d.]+/g).map(Number);
              const luminance = color => {
                const [r, g, b] = channels(color).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const background = element => {
                for (let e = element; e; e = e.parentElement) {
                  const color = getComputedStyle(e).backgroundColor;
                  if (channels(color)[3] !== 0) return color;
                }
                return 'rgb(255, 255, 255)';
              };
              const failures = [];
              for (const element of document.body.querySelectorAll('*')) {
                if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                if (element.closest('title, desc')) continue;
                const style = getComputedStyle(element);
                const a = luminance(element instanceof SVGElement ? style.fill : style.color);
                const b = luminance(background(element));
                if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) failures.push(element.outerHTML);
              }
              return failures;
            })()
            """;

    @Test
    void page_everyChart_hasNameAndTable() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(browser.evaluate("document.querySelectorAll('figure > svg[role=img]').length"))
                .isEqualTo(6.0);
        assertThat((List<?>) browser.evaluate("""
                [...document.querySelectorAll('figure > svg')].filter(svg =>
                    svg.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id).textContent)
                    || !svg.closest('.columns').querySelector('table')).map(svg => svg.outerHTML)""")).isEmpty();
        assertThat(browser.evaluate("""
                [...document.querySelectorAll('th')].every(th => th.scope === 'col' || th.scope === 'row')
                    && [...document.querySelectorAll('table')].every(table => table.caption.textContent)""")).isEqualTo(true);
        assertThat(browser.evaluate("""
                new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length""")).isEqualTo(true);
    }

    @Test
    void page_numbers_equalTheLists() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(browser.evaluate("document.querySelector('.card[href=\"#people\"]').innerText"))
                .asString()
                .isEqualToIgnoringWhitespace("190 of 260 employees are subscribed");
        assertThat(cells("people", "Employees, 260 in all"))
                .containsExactly(
                        List.of("Subscribed", "190", "73.1 %"),
                        List.of("Not subscribed", "56", "21.5 %"),
                        List.of("No usable address", "14", "5.4 %"));
        assertThat(text("people")).contains("Of the 191 hashes on it, 1 belongs to no employee.");
        assertThat(cells("people", "Not subscribed: 56 employees")).hasSize(20);
        assertThat(text("people")).contains("and 36 more (trivet sync subscribes them)");

        long withoutMfa = push.accounts.stream()
                .filter(account -> Boolean.FALSE.equals(account.isMfaRegistered()))
                .count();
        long unknown = push.accounts.stream()
                .filter(account -> account.isMfaRegistered() == null)
                .count();
        assertThat(cells("mfa", "Accounts, 520 in all"))
                .extracting(row -> row.get(1))
                .containsExactly(
                        String.valueOf(520 - withoutMfa - unknown),
                        String.valueOf(withoutMfa),
                        String.valueOf(unknown));
        assertThat(cells("findings", "Findings, " + push.findings.size() + " in all"))
                .extracting(row -> Integer.parseInt(row.get(4)))
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(push.findings.size()));
        assertThat(cells("logins", "Accounts, 520 in all"))
                .extracting(row -> Integer.parseInt(row.get(1)))
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(520));
    }

    @Test
    void page_repeatedAlerts_areCountedOnce() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(text("alerts"))
                .contains("30 exposures of 30 addresses")
                .contains("1 line of the file could not be read");
        assertThat(cells("alerts", "Exposures by month, ≥ 30 in all"))
                .containsExactly(
                        List.of("September 2026", "10", "33.3 %"),
                        List.of("August 2026", "10", "33.3 %"),
                        List.of("July 2026", "10", "33.3 %"));
        assertThat(cells("alerts", "The latest exposures, of ≥ 30").get(0))
                .containsExactly(
                        EdgeCaseOrganization.SCRIPT + " No. 49", "person49@example.com", "19 Sep 2026", "exposure-29");
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> cells(String section, String caption) throws Exception {
        return (List<List<String>>) browser.evaluate("""
                [...document.querySelectorAll('#%s table')].filter(t => t.caption.textContent === '%s')
                    .flatMap(t => [...t.tBodies[0].rows]).map(row => [...row.querySelectorAll('bdi')].map(text => text.textContent))""".formatted(section, caption));
    }

    private static String text(String section) throws Exception {
        return (String) browser.evaluate("document.getElementById('" + section + "').innerText");
    }

    private static BufferedImage screenshot() throws Exception {
        return ImageIO.read(new ByteArrayInputStream(browser.screenshot()));
    }

    private static Set<Integer> colors(BufferedImage picture) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colors.add(picture.getRGB(x, y));
            }
        }
        return colors;
    }

    private static double brightness(BufferedImage picture) {
        long sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += picture.getRGB(x, y) >> 8 & 0xff;
            }
        }
        return (double) sum / picture.getWidth() / picture.getHeight();
    }

    /** Saves a screenshot or a PDF with the other results of the build. */
    private static void save(String name, byte[] content) throws Exception {
        Path results = Files.createDirectories(Path.of("target", "report-pictures"));
        Files.write(results.resolve(name), content);
    }
}
