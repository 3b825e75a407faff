package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {

    /** Reads like a part of the story, and stands among its paragraphs. */
    private static final String NOTICE =
            "The people of the islands have read the paper since 1911, and its printers have not missed a single week.";

    private static final List<Story> STORIES = List.of(
            new Story(
                    "Ferry sails again",
                    "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.",
                    "Its engine had failed in November, and for three months the islanders came over in fishing boats.",
                    "\"We are glad of it,\" said Nora Lund, who runs the only shop. \"The bread was always wet.\""),
            new Story(
                    "School gets a roof",
                    "The school at the north end has a new roof, eleven years after the council first promised to pay for one.",
                    "Pupils had spent the winter in the church hall, where the stove smoked whenever the wind was in the east.",
                    "\"It is quiet now,\" said the headmaster, Olaf Berg. \"We used to teach arithmetic with buckets.\""),
            new Story(
                    "Lighthouse lamp is replaced",
                    "Engineers have replaced the lamp of the lighthouse with one that uses a tenth of the power, and is brighter.",
                    "The old lamp, which a keeper had to wind every four hours until 1962, goes to the museum in the harbour.",
                    "Fishermen had asked for the change since two boats ran aground in fog off the western reef last autumn."),
            new Story(
                    "Seals return to the bay",
                    "Some forty grey seals have come back to the southern bay, which they had left when the dredging began.",
                    "Wardens counted them from the cliff on Sunday morning and found nine pups, more than in any year since 2004.",
                    "Boats are asked to stay two hundred metres off the beach until the pups have learned to swim in March."),
            new Story(
                    "Council votes on the pier",
                    "The council voted by five to four on Tuesday to lengthen the pier, so that larger ships can lie alongside.",
                    "Those against had said that the swell would reach the moorings, as it did after the last works in 1987.",
                    "Work begins in May, costs nine million crowns, and will close the slipway to small boats for the summer."));

    private record Story(String title, List<String> paragraphs) {
        Story(String title, String... paragraphs) {
            this(title, List.of(paragraphs));
        }

        String address() {
            return "https://www.islander.example/"
                    + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        }
    }

    private final InMemorySiteMemory memory = new InMemorySiteMemory();
    private final ArticleCleaner cleaner = new ArticleCleaner(memory);

    @Test
    void blockOfOtherArticlesIsRemovedAsRepeated() {
        assertThat(clean(STORIES.get(0)).paragraphs()).contains(NOTICE);
        for (Story story : STORIES.subList(1, 4)) {
            clean(story);
        }
        CleanedArticle last = clean(STORIES.get(4));
        assertThat(last.paragraphs()).containsExactlyElementsOf(STORIES.get(4).paragraphs());
        assertThat(last.removed()).contains(new Removed(NOTICE, "repeated-on-site"));
    }

    @Test
    void withoutMemoryItStays() {
        ArticleCleaner forgetful = new ArticleCleaner();
        for (Story story : STORIES) {
            assertThat(forgetful.clean(page(story, story.address())).paragraphs())
                    .contains(NOTICE);
        }
    }

    @Test
    void blockOfPlainTextIsRemovedAsRepeated() {
        CleanedArticle last = null;
        for (Story story : STORIES) {
            String text = story.title() + "\n\n" + String.join("\n\n", story.paragraphs()) + "\n\n" + NOTICE + "\n";
            last = cleaner.clean(Page.ofText(text, story.address()));
        }
        assertThat(last.paragraphs()).containsExactlyElementsOf(STORIES.get(4).paragraphs());
        assertThat(last.removed()).contains(new Removed(NOTICE, "repeated-on-site"));
    }

    @Test
    void anotherSiteIsAnotherMatter() {
        STORIES.forEach(this::clean);
        assertThat(cleaner.clean(page(STORIES.get(0), "https://mainland.example/ferry"))
                        .paragraphs())
                .contains(NOTICE);
    }

    @Test
    void withoutAnAddressNothingIsKnownOrLearned() {
        for (Story story : STORIES) {
            assertThat(cleaner.clean(page(story, null)).paragraphs()).contains(NOTICE);
        }
        assertThat(memory.sites()).isZero();
    }

    @Test
    void anArticleIsNotItsOwnChrome() {
        CleanedArticle first = clean(STORIES.get(0));
        for (int i = 0; i < 6; i++) {
            assertThat(clean(STORIES.get(0))).isEqualTo(first);
        }
    }

    @Test
    void aRevisionUnderAnotherTitleKeepsItsParagraphs() {
        Story story = STORIES.get(0);
        for (int i = 0; i < 6; i++) {
            Story revised = new Story("Ferry sails again, take " + i, story.paragraphs());
            assertThat(cleaner.clean(page(revised, story.address())).paragraphs())
                    .containsAll(story.paragraphs());
        }
    }

    @Test
    void theSameStoryAtAnotherAddressKeepsItsParagraphs() {
        Story story = STORIES.get(0);
        for (int i = 0; i < 6; i++) {
            assertThat(cleaner.clean(page(story, story.address() + "?edition=" + i))
                            .paragraphs())
                    .containsAll(story.paragraphs());
        }
    }

    @Test
    void aCopyUnderAnotherTitleAndAddressIsNotEatenAndTeachesNothing() {
        Story story = STORIES.get(0);
        for (int i = 0; i < 6; i++) {
            Story copy = new Story("From the wire, part " + i, story.paragraphs());
            assertThat(cleaner.clean(page(copy, copy.address())).paragraphs()).containsAll(story.paragraphs());
        }
    }

    @Test
    void placeThatNeverHeldBodyIsLeftOut() {
        String box = "<div class=aufruf><p>%s</p></div>";
        String doubtful =
                "Who has old pictures of the pier may bring them to the harbour office, where they are copied.";
        for (Story story : STORIES.subList(0, 4)) {
            clean(story, box.formatted("<a href=/a>All about our readers' evening</a>"));
        }
        ArticleCleaner forgetful = new ArticleCleaner();
        String inside = box.formatted(doubtful);
        assertThat(forgetful
                        .clean(page(STORIES.get(4), STORIES.get(4).address(), inside))
                        .paragraphs())
                .contains(doubtful);
        assertThat(clean(STORIES.get(4), inside).paragraphs()).doesNotContain(doubtful);
    }

    @Test
    void frontPageOfASectionThatTheMenuLeadsToIsNoArticle() {
        String front = "<html><head><title>Harbour</title></head><body>" + menu()
                + "<div class=splash><h2><a href=/x>A storm is"
                + " coming</a></h2><p>The harbour master has told all boats to be in by nightfall, when the wind will turn.</p></div>"
                + "</body></html>";
        Page page = Page.ofHtml(front, "https://islander.example/harbour/");
        assertThat(cleaner.clean(page).paragraphs()).isNotEmpty();
        STORIES.forEach(this::clean);
        assertThatThrownBy(() -> cleaner.clean(page)).isInstanceOf(UnreadablePageException.class);
    }

    private CleanedArticle clean(Story story) {
        return clean(story, "");
    }

    private CleanedArticle clean(Story story, String more) {
        return cleaner.clean(page(story, story.address(), more));
    }

    private static Page page(Story story, @Nullable String url) {
        return page(story, url, "");
    }

    private static Page page(Story story, @Nullable String url, String more) {
        StringBuilder html = new StringBuilder("<html><head><title>" + story.title() + "</title></head><body>" + menu()
                + "<article class=story><h1>" + story.title() + "</h1>");
        for (String paragraph : story.paragraphs()) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        html.append("<p>").append(NOTICE).append("</p>").append(more).append("</article></body></html>");
        return Page.ofHtml(html.toString(), url);
    }

    private static String menu() {
        return "<ul class=menu><li><a href=https://islander.example/>Home</a></li>"
                + "<li><a href=https://islander.example/harbour>Harbour</a></li></ul>";
    }
}
