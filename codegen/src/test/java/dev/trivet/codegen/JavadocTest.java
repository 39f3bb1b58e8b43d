package dev.trivet.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTest {
    @Test
    void escape_whatHtmlJavadocAndCommentsRead_isOnlyText() {
        assertThat(Javadoc.escape("*/ <b> & @see {x} \\u0041 \"q\" ☃"))
                .isEqualTo("*&#47; &lt;b&gt; &amp; &#64;see &#123;x&#125; &#92;u0041 \"q\" ☃");
    }

    @Test
    void escape_backTicks_areCode() {
        assertThat(Javadoc.escape("`a < b` and `c`")).isEqualTo("<code>a &lt; b</code> and <code>c</code>");
    }

    @Test
    void escape_loneBackTick_stays() {
        assertThat(Javadoc.escape("it`s")).isEqualTo("it`s");
    }

    @Test
    void paragraph_blankLine_startsAnother() {
        assertThat(new Javadoc().paragraph("One\n  two.\n\nThree.").lines())
                .isEqualTo(List.of(" One two.", "", " <p>Three."));
    }

    @Test
    void paragraph_nullOrBlank_addsNothing() {
        assertThat(new Javadoc().paragraph(null).paragraph(" \n ").lines()).isEmpty();
    }

    @Test
    void paragraph_long_isWrapped() {
        List<String> lines = new Javadoc().paragraph("word ".repeat(50)).lines();

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(105));
    }

    @Test
    void tags_afterText_areSetOff() {
        Javadoc javadoc =
                new Javadoc().paragraph("Does it.").tag("@param id", "an <id>").tag("@return", "it");

        assertThat(javadoc.lines()).isEqualTo(List.of(" Does it.", "", " @param id an &lt;id&gt;", " @return it"));
    }

    @Test
    void list_items_areEscaped() {
        assertThat(new Javadoc().list(List.of("200: <ok>")).lines())
                .isEqualTo(List.of(" <ul>", "   <li>200: &lt;ok&gt;", " </ul>"));
    }
}
