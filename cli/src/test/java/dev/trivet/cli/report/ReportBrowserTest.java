package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trivet.EmailHash;
import dev.trivet.Enzoic;
import dev.trivet.cli.CommandRunner;
import dev.trivet.cli.FakePushServer;
import dev.trivet.push.model.Account;
import dev.trivet.push.model.FindingState;
import dev.trivet.sandbox.Sandbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the report in a browser. Skipped if neither Chromium nor Chrome is installed. */
class ReportBrowserTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");
    private static final int EMPLOYEES = 260;

    @TempDir
    private static Path folder;

    private static FakePushServer push;
    private static Sandbox vendors;
    private static Path page;
    private static Path goodPage;
    private static Chromium browser;

    @BeforeAll
    static void writeReports() throws Exception {
        Optional<Path> program = Chromium.installed();
        assumeTrue(program.isPresent(), "Neither Chromium nor Chrome is installed, and TRIVET_CHROMIUM is not set");
        browser = Chromium.start(
                program.get(), Path.of("target", "chromium-profile").toAbsolutePath());
        push = new FakePushServer();
        EdgeCaseOrganization.fill(push, EMPLOYEES);
        vendors = Sandbox.builder().strict().employees(10).start();
        subscribe(200);
        Files.writeString(folder.resolve("alerts.jsonl"), alerts());
        page = folder.resolve("report.html");
        report(push, page, folder.resolve("alerts.jsonl"));
        goodPage = folder.resolve("good.html");
        try (FakePushServer other = new FakePushServer()) {
            EdgeCaseOrganization.fillWithoutProblems(other, 5);
            report(other, goodPage, Files.createFile(folder.resolve("none.jsonl")));
        }
    }

    private static void report(FakePushServer server, Path out, Path alerts) {
        CommandRunner trivet = new CommandRunner()
                .with(Clock.fixed(NOW, ZoneOffset.UTC))
                .withReadOnly(vendors)
                .with("PUSH_BASE_URL", server.url());
        assertThat(trivet.run("report", "--out", out.toString(), "--alerts", alerts.toString()))
                .as(trivet.err())
                .isZero();
    }

    private static void subscribe(int count) {
        try (Enzoic enzoic = Enzoic.builder()
                .credentials(vendors.enzoicApiKey(), vendors.enzoicApiSecret())
                .baseUrl(vendors.enzoicUrl())
                .build()) {
            for (int i = 0; i < count; i++) {
                String address = EdgeCaseOrganization.address(i);
                if (address != null && !address.contains(" ")) {
                    enzoic.users().subscribe(address).execute();
                }
            }
            enzoic.users().subscribe("former@example.com").execute();
        }
    }

    /** Returns 30 alerts from three months, one of them repeated, and a truncated line. */
    private static String alerts() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(alert(i));
        }
        return lines.append(alert(3)).append("{\"receivedAt\":\"2026-").toString();
    }

    private static String alert(int i) {
        return """
                {"receivedAt":"2026-11-20T00:00:00Z","date":"2026-0%d-1%dT04:51:05.1915231Z",\
                "exposureID":"exposure-%d","usernameHash":"%s"}
                """.formatted(
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
    void page_opened_requestsOnlyItselfAndLogsNothing() throws Exception {
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
        assertThat(cells("mfa", "Accounts without MFA, by app, with figures"))
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
    void page_tables_fitOnAPhone() throws Exception {
        for (int width : List.of(360, 390)) {
            browser.open(page, width, "light");
            browser.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

            assertThat(list("""
                    [...document.querySelectorAll('.table')].filter(table => table.scrollWidth > table.clientWidth)
                        .map(table => table.getAttribute('aria-label'))""")).isEmpty();
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
    void page_printed_fillsMostOfEachPage() throws Exception {
        for (Path path : List.of(page, goodPage)) {
            browser.open(path, 1280, "light");
            try (PDDocument document = Loader.loadPDF(browser.print())) {
                PDFRenderer renderer = new PDFRenderer(document);
                int last = document.getNumberOfPages() - 1;
                for (int i = 0; i <= last; i++) {
                    BufferedImage picture = renderer.renderImageWithDPI(i, 36);
                    save(path.getFileName() + "-" + (i + 1) + ".png", png(picture));
                    // The last page may end early, but not after a footer or a single row.
                    assertThat(inkedShare(picture))
                            .as("page %d of %d of %s", i + 1, last + 1, path.getFileName())
                            .isGreaterThan(i < last ? 0.75 : 0.15);
                    assertThat(brightness(picture)).isGreaterThan(200);
                }
                assertThat(last).isLessThan(9);
            }
        }
    }

    /** Returns the position of the lowest ink, as a share of the page's height. */
    private static double inkedShare(BufferedImage picture) {
        for (int y = picture.getHeight() - 1; y >= 0; y--) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) >> 8 & 0xff) < 200) {
                    return (double) y / picture.getHeight();
                }
            }
        }
        return 0;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void page_printed_unfoldsAddressesButNotFigures() throws Exception {
        browser.open(page, 1280, "light");

        try (PDDocument document = Loader.loadPDF(browser.print())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Problem with the address", "White space inside")
                    .doesNotContain("Findings by type and state", "with figures");
        }
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
                const [r, g, b] = channels(color).map(c => c / 255)
                    .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
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
    void page_everyChart_hasTextForItsBars() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(list("[...document.querySelectorAll('figcaption')].map(title => title.innerText)"))
                .containsExactly(
                        "Exposures by the month in which Enzoic found them",
                        "Open findings by type",
                        "Accounts without MFA, by app",
                        "Reasons for weak passwords; a finding may have several",
                        "Accounts by login method",
                        "Employees");
        assertThat(list("""
                [...document.querySelectorAll('.bars li')].filter(bar =>
                    !bar.querySelector('.label').innerText.trim()
                    || !/^[\\d,]+( open)? of [\\d,]+$/.test(bar.querySelector('.value').innerText)
                    || bar.querySelector('svg').getAttribute('aria-hidden') !== 'true')
                    .map(bar => bar.outerHTML)""")).isEmpty();
    }

    @Test
    void page_bars_areOrderedByTheirLabel() throws Exception {
        browser.open(page, 1280, "light");

        for (String section : List.of("credentials", "mfa", "passwords", "logins")) {
            List<Double> widths = new ArrayList<>();
            List<Double> labels = new ArrayList<>();
            list("""
                    [...document.querySelectorAll('#%s .bars li')].map(bar =>
                        parseInt(bar.querySelector('.value').innerText)
                        + ' ' + [...bar.querySelectorAll('rect:not(.track)')]
                            .reduce((sum, part) =>
                                sum + part.width.baseVal.value, 0))""".formatted(section)).forEach(bar -> {
                String[] numbers = bar.split(" ");
                labels.add(Double.valueOf(numbers[0]));
                widths.add(Double.valueOf(numbers[1]));
            });
            assertThat(labels).as(section).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
            double scale = widths.get(0) / labels.get(0);
            for (int i = 0; i < labels.size(); i++) {
                assertThat(widths.get(i)).isCloseTo(labels.get(i) * scale, Offset.offset(1.0));
            }
        }
        assertThat(text("credentials")).contains("open of ");
    }

    @Test
    void page_openTables_doNotRepeatCharts() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(list("""
                [...document.querySelectorAll('section')].flatMap(section => {
                  const labels = new Set([...section.querySelectorAll('.bars .label')].map(label => label.textContent));
                  return [...section.querySelectorAll('tbody th')].filter(th => !th.closest('details:not([open])'))
                      .map(th => th.querySelector('bdi').textContent).filter(name => labels.has(name));
                })""")).isEmpty();
    }

    @Test
    void page_tables_areAccessible() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(browser.evaluate("""
                [...document.querySelectorAll('th')].every(th => th.scope === 'col' || th.scope === 'row')
                    && [...document.querySelectorAll('table')]
                        .every(table => table.caption.textContent)""")).isEqualTo(true);
        assertThat(browser.evaluate("""
                new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size
                    === document.querySelectorAll('[id]').length""")).isEqualTo(true);
        assertThat(list("[...document.querySelectorAll('.card')].map(card => card.getAttribute('href'))"))
                .allSatisfy(target -> assertThat(browser.evaluate("document.querySelector('" + target + "') !== null"))
                        .isEqualTo(true));
    }

    @Test
    void page_sections_areInOrderOfUrgency() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(list("[...document.querySelectorAll('main > *')].map(e => e.id || e.tagName)"))
                .containsExactly("act", "NAV", "exposures", "credentials", "mfa", "passwords", "logins", "coverage");
        assertThat(list("[...document.querySelectorAll('h2')].map(heading => heading.innerText)"))
                .containsExactly(
                        "Act first",
                        "Exposures",
                        "Stolen and leaked credentials",
                        "Accounts without MFA",
                        "Passwords",
                        "Login methods",
                        "Coverage");
        assertThat(list("[...document.querySelectorAll('.people > li')].map(person => person.innerText)"))
                .hasSize(10)
                .allSatisfy(person -> assertThat(person).contains("Score"));
        assertThat((Double) browser.evaluate("document.querySelector('.people').getBoundingClientRect().top"))
                .isLessThan(300);
    }

    @Test
    void page_cards_differByColorAndWord() throws Exception {
        browser.open(goodPage, 1280, "light");
        String goodColor = String.join("", list(CARD_COLORS.formatted("good")));
        browser.open(page, 1280, "light");

        assertThat(list("[...document.querySelectorAll('.card .state')].map(state => state.innerText)"))
                .containsExactly("Act", "Act", "Act", "Act", "Look", "Act");
        assertThat(list(CARD_COLORS.formatted("look"))).hasSize(1).doesNotContain(goodColor);
        assertThat(list(CARD_COLORS.formatted("act")))
                .hasSize(1)
                .doesNotContain(goodColor)
                .doesNotContainAnyElementsOf(list(CARD_COLORS.formatted("look")));
    }

    /** A script that returns the colors of the cards in a state. */
    private static final String CARD_COLORS = """
            [...new Set([...document.querySelectorAll('.card.state-%s')].map(card =>
                getComputedStyle(card).borderTopColor + getComputedStyle(card.querySelector('.state')).color))]""";

    @Test
    void page_organizationWithoutProblems_isGood() throws Exception {
        browser.open(goodPage, 1280, "light");

        assertThat(list("[...document.querySelectorAll('.card .state')].map(state => state.innerText)"))
                .containsOnly("Good")
                .hasSize(6);
        assertThat(text("act")).contains("No employee has a reason to act");
    }

    @Test
    void page_numbers_equalTheLists() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(list("[...document.querySelectorAll('.card[href=\"#coverage\"] > *')].map(part => part.innerText)"))
                .containsExactlyInAnyOrder("Act", "Employees not subscribed", "70", "26.9 % of employees");
        assertThat(text("coverage"))
                .contains("56 employees are not subscribed", "14 employees have no usable address", "190 of 260")
                .contains("and 36 more (trivet sync subscribes them)");
        assertThat(browser.evaluate("document.querySelector('#coverage details').open"))
                .isEqualTo(false);
        assertThat(browser.evaluate("document.querySelector('#coverage details').textContent"))
                .asString()
                .contains("Of the 191 hashes on Enzoic's list, 1 belongs to no employee.");
        assertThat(cells("coverage", "Not subscribed; trivet sync subscribes them"))
                .hasSize(20);
        assertThat(cells("coverage", "Employees without a usable address")).hasSize(14);

        long withoutMfa = push.accounts.stream()
                .filter(account -> Boolean.FALSE.equals(account.isMfaRegistered()))
                .count();
        long unknown = push.accounts.stream()
                .filter(account -> account.isMfaRegistered() == null)
                .count();
        assertThat(text("mfa"))
                .contains(withoutMfa + " of 520 accounts have no multi-factor authentication (MFA)")
                .contains("For " + unknown + " accounts, MFA is unknown.");
        assertThat(cells("credentials", "Findings by type and state"))
                .extracting(row -> Integer.parseInt(row.get(4)))
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(push.findings.size()));
        assertThat(list("[...document.querySelectorAll('#logins .value')].map(value => value.innerText)"))
                .extracting(value -> Integer.parseInt(value.replace(" of 520", "")))
                .satisfies(all -> assertThat(
                                all.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(520));
    }

    @Test
    void page_repeatedAlerts_areCountedOnce() throws Exception {
        browser.open(page, 1280, "light");

        assertThat(text("exposures"))
                .contains("30 exposures of 30 addresses")
                .contains("1 line of the file could not be read");
        assertThat(list("[...document.querySelectorAll('#exposures .bars li')]"
                        + ".map(bar => bar.innerText.replace(/\\s+/g, ' '))"))
                .containsExactly("September 2026 10 of 30", "August 2026 10 of 30", "July 2026 10 of 30");
        assertThat(cells("exposures", "The latest exposures with their IDs (≥ 30 in total)")
                        .get(0))
                .containsExactly(
                        EdgeCaseOrganization.SCRIPT + " No. 49",
                        "person49@example.com · " + EdgeCaseOrganization.LONG,
                        "19 Sep 2026",
                        "exposure-29");
    }

    @Test
    void page_exposedPerson_hasAccountsAndFindings() throws Exception {
        browser.open(page, 1280, "light");

        List<List<String>> rows = cells("exposures", "Exposed people, new exposures first");
        assertThat(rows).hasSize(10);
        assertThat(rows.get(0).subList(0, 4))
                .containsExactly(
                        EdgeCaseOrganization.SCRIPT + " No. 49",
                        "person49@example.com · " + EdgeCaseOrganization.LONG,
                        "1 new",
                        "latest: 19 Sep 2026");
        for (List<String> row : rows) {
            String id = "employee-" + row.get(0).replaceAll(".* No\\. ", "");
            List<Account> accounts = push.accounts.stream()
                    .filter(account -> id.equals(account.getEmployeeId()))
                    .toList();
            assertThat(row.subList(4, 7))
                    .containsExactly(
                            String.valueOf(accounts.stream()
                                    .filter(LoginStats::hasPassword)
                                    .count()),
                            String.valueOf(accounts.stream()
                                    .filter(account -> Boolean.FALSE.equals(account.isMfaRegistered()))
                                    .count()),
                            String.valueOf(push.findings.stream()
                                    .filter(finding -> id.equals(finding.getEmployeeId()))
                                    .filter(finding -> FindingState.OPEN.equals(finding.getState()))
                                    .count()));
        }
        assertThat(rows).extracting(row -> row.get(4)).contains("2");
        assertThat(rows).extracting(row -> row.get(5)).contains("2");
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> cells(String section, String caption) throws Exception {
        return (List<List<String>>) browser.evaluate("""
                [...document.querySelectorAll('#%s table')].filter(t => t.caption.textContent === '%s')
                    .flatMap(t => [...t.tBodies[0].rows])
                    .map(row =>
                        [...row.querySelectorAll('bdi')].map(text => text.textContent))""".formatted(section, caption));
    }

    /** Returns the list of strings that a script computes. */
    @SuppressWarnings("unchecked")
    private static List<String> list(String script) throws Exception {
        return (List<String>) browser.evaluate(script);
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
