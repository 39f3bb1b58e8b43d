package dev.trivet.cli.report;

import static dev.trivet.cli.report.HtmlTable.number;
import static dev.trivet.cli.report.HtmlTable.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that is called anything becomes markup. */
class HtmlTest {
    @Test
    void table_withoutRows_saysNone() {
        Html html = new Html();
        new HtmlTable("Findings, 0 in all", List.of(text("Type"), number("Open")), List.of(), "").write(html);
        assertThat(html.page()).contains("<td colspan=\"2\">None</td>");
    }

    private final Html html = new Html();

    @Test
    void text_ofMarkup_isEscaped() {
        html.element("p", "<b title=\"a\" id='b'>&amp;", "title", "\"><script>'");

        assertThat(html.page())
                .endsWith("<p title=\"&quot;&gt;&lt;script&gt;&#39;\">"
                        + "&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;amp;</p>\n");
    }

    @Test
    void text_ofWhatNoPageHolds_isReplaced() {
        html.name("a\u0000b\ud800c\u202ed\u0085e\tf😀");

        assertThat(html.page()).endsWith("<bdi>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf😀</bdi>");
    }

    @Test
    void close_ofAnotherElement_isAMistake() {
        html.open("p");

        assertThatThrownBy(() -> html.close("div")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void page_withAnOpenElement_isAMistake() {
        html.open("p");

        assertThatThrownBy(html::page).isInstanceOf(IllegalStateException.class);
    }
}
