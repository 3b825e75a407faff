package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String ARTICLE = """
            # Ferry to the islands sails again

            *By Nora Lund, 20 November 2026*

            ![The ferry](https://example.org/ferry.jpg)
            *The ferry in its harbour on Sunday.*

            The ferry to the islands will sail again from **Monday**, the [harbour
            master](https://example.org/master) said, after a winter of repairs that took twice as long as anybody had
            thought.

            ## Winter in the dock

            Its hull had been holed by a log in November, and no yard on the coast had a free dock until January. By then
            the _ice_ had come, and with it a month in which nothing moved at all.

            > "Somebody has to feed the hens," says Nora Lund, who runs the only shop of the islands and stayed.

            - A boat for two hundred people and twelve cars, as the [council][1] wants it.
            - A harbour with a crane that lifts it.

            The council wants a second boat by next year, so that the islands are never again cut off from schools, doctors
            and the post. 5 * 3 is 15, and snake_case_names stay as they are.

            [1]: https://example.org/council "The council"
            """;

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String text) {
        return cleaner.clean(Page.read(text.getBytes(StandardCharsets.UTF_8), null, "https://example.org/ferry"));
    }

    @Test
    void marksAreNoText() {
        CleanedArticle article = clean(ARTICLE);
        assertThat(article.title()).isEqualTo("Ferry to the islands sails again");
        assertThat(article.authors()).containsExactly("Nora Lund");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T00:00Z"));
        assertThat(article.captions()).containsExactly(new Caption("The ferry in its harbour on Sunday."));
        assertThat(article.paragraphs())
                .containsExactly(
                        "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs that took twice as long as anybody had thought.",
                        "Winter in the dock",
                        "Its hull had been holed by a log in November, and no yard on the coast had a free dock until January. By then the ice had come, and with it a month in which nothing moved at all.",
                        "\"Somebody has to feed the hens,\" says Nora Lund, who runs the only shop of the islands and stayed.",
                        "A boat for two hundred people and twelve cars, as the council wants it.",
                        "A harbour with a crane that lifts it.",
                        "The council wants a second boat by next year, so that the islands are never again cut off from schools, doctors and the post. 5 * 3 is 15, and snake_case_names stay as they are.");
        assertThat(article.links())
                .containsExactly(
                        new Link("https://example.org/master", "harbour master"),
                        new Link("https://example.org/council", "council"));
    }

    @Test
    void menusOfACrawledPageAreChrome() {
        String page = "[Home](/) [News](/news) [Sport](/sport)\n\n" + ARTICLE
                + "\n\n[Share](/share) | [Next post](/next)\n\n## Read more\n\n- [Wall of the harbour holds](/wall)\n";
        CleanedArticle article = clean(page);
        assertThat(article.paragraphs()).isEqualTo(clean(ARTICLE).paragraphs());
        assertThat(article.removed()).contains(new Removed("Share | Next post", "share-bar"));
    }

    @Test
    void frontMatterSaysWhatTheArticleIs() {
        CleanedArticle article = clean("""
                ---
                title: "Ferry sails again"
                author: [Nora Lund, 'Tor Vik']
                date: 2026-11-20T10:15:00+01:00
                lang: en
                tags:
                  - ferry
                  - islands
                ---

                The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.

                Its hull had been holed by a log in November, and no yard on the coast had a free dock until January.
                """);
        assertThat(article.title()).isEqualTo("Ferry sails again");
        assertThat(article.authors()).containsExactly("Nora Lund", "Tor Vik");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:15:00+01:00"));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.tags()).containsExactly("ferry", "islands");
        assertThat(article.paragraphs()).hasSize(2);
    }

    @Test
    void tablesAndCodeAndUnderlinedHeadings() {
        assertThat(clean("""
                        Ferry timetable for the winter
                        ==============================

                        The ferry to the islands will sail again from Monday, the [harbour master](https://example.org/m) said, after
                        a winter of repairs.

                        | Harbour | Leaves |
                        | ------- | -----: |
                        | Lindesund | 8.15 |
                        | Haldra | 9.40 |

                        Who wants to know more may ask the [harbour office](https://example.org/office), which is open all day.
                        """).paragraphs())
                .contains("Harbour Leaves", "Lindesund 8.15", "Haldra 9.40")
                .doesNotContain("Ferry timetable for the winter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Politics\n# Islands\nThe ferry sails again on Monday, the harbour master said.",
                "The ferry [sic] sails again (https://example.org) on Monday, the * harbour * master said.",
                "Menu\n---\nThe ferry sails again on Monday, the harbour master said.\n---\nShare",
                "2 ** 3 ** 4 is what the harbour master said, and #1 is the ferry."
            })
    void otherTextIsPlain(String text) {
        assertThat(Page.read(text.getBytes(StandardCharsets.UTF_8), "text/plain", null)
                        .format())
                .isEqualTo(Page.Format.TEXT);
    }

    @Test
    void mediaTypeIsBelieved() {
        assertThat(Page.read("Ferry sails".getBytes(StandardCharsets.UTF_8), "text/markdown; charset=utf-8", null)
                        .format())
                .isEqualTo(Page.Format.MARKDOWN);
    }

    @Test
    void textOfAnEnvelopeMayBeMarkdown() {
        String json =
                "{\"title\": \"Ferry\", \"text\": \"## Ferry\\n\\nThe **ferry** sails again from Monday, the [harbour"
                        + " master](https://example.org/m) said.\"}";
        assertThat(cleaner.clean(Page.ofJson(json, null)).paragraphs())
                .contains("The ferry sails again from Monday, the harbour master said.");
    }
}
