package dev.trivet.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.push.model.Employee;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPageTest {
    @Test
    void of_nameWithMarkup_isEscaped() {
        String page = page(employee("<b title=\"a\" id='b'>&amp;"));

        assertThat(page)
                .contains("<bdi>&lt;b title=\"a\" id='b'&gt;&amp;amp;</bdi>")
                .doesNotContain("<b ");
    }

    @Test
    void render_captionWithMarkup_isEscaped() {
        HtmlTable table = new HtmlTable("\"><script>'", List.of(HtmlTable.text("Type")), List.of());

        String page = ReportPage.render("table.jte", Map.of("table", table));

        assertThat(page).contains("aria-label=\"&#34;>&lt;script>&#39;\"", "<caption>\"&gt;&lt;script&gt;'</caption>");
    }

    @Test
    void of_charactersForbiddenInHtml_areReplaced() {
        assertThat(page(employee("a\u0000b\ud800c\u202ed\u0085e\tf\u2067g\u200dh😀")))
                .contains("<bdi>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\uFFFDg\u200dh😀</bdi>");
    }

    @Test
    void of_tableWithoutRows_showsNone() {
        assertThat(page())
                .contains("<caption>Login methods by provider; an account may have several</caption>")
                .contains("colspan=\"3\">None</td>");
    }

    @Test
    void of_noEmployees_doesNotShowCompleteCoverage() {
        assertThat(page())
                .contains("only of addresses that are subscribed. No employees were read.")
                .doesNotContain("All employees are subscribed.");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0007@example.com', A control character inside",
        "'a\u200b@example.com', An invisible character inside",
        "'a\ufffd@example.com', An invalid character inside",
    })
    void of_invalidAddress_showsTheReason(String address, String reason) {
        assertThat(page(Employee.builder().id("1").email(address).build())).contains(reason);
    }

    @Test
    void toString_person_hidesNameAndAddress() {
        assertThat(Person.of(employee("Alice"))).hasToString("Person[hidden]");
    }

    private static Employee employee(String name) {
        return Employee.builder().id("1").firstName(name).email("a@example.com").build();
    }

    private static String page(Employee... employees) {
        EmployeeFacts.Tally facts = new EmployeeFacts.Tally();
        Candidate.Ranking actFirst = new Candidate.Ranking(facts, Optional.empty());
        PeopleStats.Tally people = new PeopleStats.Tally(Set.of(), Set.of(), Set.of(), actFirst);
        List.of(employees).forEach(people::add);
        return ReportPage.of(
                new ReportMetadata("push.example", "enzoic.example", false, Instant.EPOCH, Instant.EPOCH),
                new ReportData(
                        actFirst.top(),
                        people.stats(),
                        Optional.empty(),
                        new MfaStats.Tally().stats(),
                        new FindingStats.Tally().stats(),
                        TopN.of(List.of()),
                        new PasswordStats.Tally().stats(),
                        new LoginStats.Tally().stats(),
                        new ReportData.Names(Map.of(), Map.of(), Map.of(), facts)),
                Optional.empty());
    }
}
