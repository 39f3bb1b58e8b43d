package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTest {
    @Test
    void escape_htmlAndJavadocSyntax_isEscaped() {
        assertThat(Javadoc.escape("*/ <b> & @see {x} \\u0041 \"q\" ☃"))
                .isEqualTo("*&#47; &lt;b&gt; &amp; &#64;see &#123;x&#125; &#92;u0041 \"q\" ☃");
    }

    @Test
    void escape_backTicks_areCode() {
        assertThat(Javadoc.escape("`a < b` and `c`")).isEqualTo("<code>a &lt; b</code> and <code>c</code>");
    }

    @Test
    void escape_singleBackTick_isUnchanged() {
        assertThat(Javadoc.escape("it`s")).isEqualTo("it`s");
    }

    @Test
    void escape_markdown_isRendered() {
        assertThat(Javadoc.escape("A *Read only* key, **never** `*this*`, see [the page](https://a.example/b?c=d&e)."))
                .isEqualTo("A <em>Read only</em> key, <strong>never</strong> <code>*this*</code>,"
                        + " see <a href=\"https://a.example/b?c=d&amp;e\">the page</a>.");
    }

    @Test
    void escape_urlInAngleBrackets_isLink() {
        assertThat(Javadoc.escape("See <https://a.example/b?c=d&e> or `<https://f.example>`."))
                .isEqualTo("See <a href=\"https://a.example/b?c=d&amp;e\">https://a.example/b?c=d&amp;e</a>"
                        + " or <code>&lt;https://f.example&gt;</code>.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * 3 * 4", "a*b*c", "*", "**", "[a](b)", "[x](javascript:y)"})
    void escape_textThatIsNotMarkdown_isUnchanged(String text) {
        assertThat(Javadoc.escape(text)).isEqualTo(text);
    }

    @Test
    void paragraph_markdownItems_areAList() {
        assertThat(new Javadoc().paragraph("One:\n- a\n  b\n- *c*").lines())
                .isEqualTo(List.of(" One:", " <ul>", "   <li>a b", "   <li><em>c</em>", " </ul>"));
    }

    @Test
    void paragraph_blankLine_startsNewParagraph() {
        assertThat(new Javadoc().paragraph("One\n  two.\n\nThree.").lines())
                .isEqualTo(List.of(" One two.", "", " <p>Three."));
    }

    @Test
    void paragraph_nullOrBlank_addsNothing() {
        assertThat(new Javadoc().paragraph(null).paragraph(" \n ").lines()).isEmpty();
    }

    @Test
    void paragraph_longText_isWrapped() {
        List<String> lines = new Javadoc().paragraph("word ".repeat(50)).lines();

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(89));
    }

    @Test
    void tag_afterText_followsABlankLine() {
        Javadoc javadoc =
                new Javadoc().paragraph("Does it.").tag("@param id", "an <id>").tag("@return", "it");

        assertThat(javadoc.lines()).isEqualTo(List.of(" Does it.", "", " @param id an &lt;id&gt;", " @return it"));
    }

    @Test
    void tag_afterWrappedTag_followsDirectly() {
        List<String> lines = new Javadoc()
                .tag("@param id", "word ".repeat(20))
                .tag("@return", "it")
                .lines();

        assertThat(lines).hasSize(3).doesNotContain("");
    }

    @Test
    void list_items_areEscaped() {
        assertThat(new Javadoc().list(List.of("200: <ok>")).lines())
                .isEqualTo(List.of(" <ul>", "   <li>200: &lt;ok&gt;", " </ul>"));
    }
}
