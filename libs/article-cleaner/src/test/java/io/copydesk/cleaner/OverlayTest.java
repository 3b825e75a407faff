package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens over a page and is in its markup, as where a browser wrote it down. */
class OverlayTest {

    private static final List<String> STORY = List.of(
            "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.",
            "Its engine had failed in November, and for three months the islanders came over in fishing boats instead.");

    /** Longer than the article, and none of its words are a giveaway. */
    private static final List<String> ASKED = List.of(
            "Before you go on there is something that matters to all who work here, and it will take no more than a minute.",
            "What you read and how long you stay on each of the pages is written down, so that we learn what is of use to you.",
            "Nobody but the people of this house will ever see it, and after a month all of it is thrown away for good.",
            "Say yes and the page will open at once, say no and it will open as well, only some films will not be shown.");

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private static String paragraphs(List<String> texts) {
        return "<p>" + String.join("</p><p>", texts) + "</p>";
    }

    private CleanedArticle clean(String body) {
        return cleaner.clean(Page.ofHtml(
                "<html><head><title>Ferry sails again</title></head><body>" + body + "</body></html>",
                "https://example.org/ferry-sails-again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id='onetrust-consent-sdk'>%s</div>",
                "<div class='x9 site-cookie-banner'>%s</div>",
                "<section id='cookieConsent'><h2>Hello</h2>%s</section>",
                "<div class='gdpr-modal'><div>%s</div></div>",
                "<div role='dialog' aria-modal='true'>%s</div>",
                "<div role='alertdialog'><div><div>%s</div></div></div>",
                "<dialog open>%s</dialog>",
            })
    void itIsNoPartOfThePageWhereverItStands(String overlay) {
        String over = overlay.formatted("<img src=/us.jpg>" + paragraphs(ASKED) + "<button>Yes</button>");
        String page = "<main><article><h1>Ferry sails again</h1>" + paragraphs(STORY) + "</article></main>";
        CleanedArticle alone = clean(page);
        assertThat(alone.paragraphs()).isEqualTo(STORY);
        for (CleanedArticle article : List.of(clean(over + page), clean(page + over))) {
            assertThat(article.paragraphs()).isEqualTo(STORY);
            assertThat(article.images()).isEqualTo(alone.images());
            assertThat(article.removed()).extracting(Removed::text).containsAll(ASKED);
        }
    }

    @Test
    void oneThatSaysSoAsksForCookies() {
        CleanedArticle article = clean("<article><h1>Ferry sails again</h1>" + paragraphs(STORY)
                + "</article><div class='cookie-notice'>" + paragraphs(ASKED) + "</div>");
        assertThat(article.removed()).contains(new Removed(ASKED.get(0), "cookie-notice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='cookie-banner-open'>%s</div>",
                "<div id='app' class='has-cookie-notice'><div role='dialog'>%s</div></div>",
                "<div role='dialog'><h1>Ferry sails again</h1>%s</div><ul><li><a href=/tides>Tides of the week</a></ul>",
                "<dialog open><article>%s</article></dialog><ul><li><a href=/tides>Tides of the week</a></ul>",
            })
    void whatHasThePageInItIsNone(String frame) {
        assertThat(clean(frame.formatted(paragraphs(STORY))).paragraphs()).isEqualTo(STORY);
    }
}
