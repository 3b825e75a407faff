package io.copydesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.enrich.Articles;
import io.copydesk.enrich.EnrichmentDraft;
import io.copydesk.enrich.Finding;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryEnricherTest {

    private static String summary(CleanArticle article) {
        EnrichmentDraft draft = new EnrichmentDraft();
        new SummaryEnricher().enrich(article, Enrichment.NONE).addTo(draft);
        return String.valueOf(draft.enrichment().summary());
    }

    @Test
    void itBeginsAsTheArticleDoesAndHasWholeSentencesOfIt() {
        CleanArticle bridge = Articles.bridge();
        String summary = summary(
                Articles.claiming("en", bridge.title(), bridge.paragraphs().toArray(String[]::new)));

        assertThat(summary).startsWith("The harbour bridge in Port Ellory will stay closed");
        String body = String.join("\n", bridge.paragraphs());
        List<String> sentences = new Sentences("en").of(summary);
        assertThat(sentences).hasSizeBetween(2, 3).allMatch(body::contains);
    }

    @Test
    void aQuotationIsNeverCut() {
        assertThat(
                        new Sentences("en")
                                .of(
                                        "He left. \"We will wait. Then we will see,\" she said. “It is late. Go home.” That was all."))
                .containsExactly(
                        "He left.",
                        "\"We will wait. Then we will see,\" she said.",
                        "“It is late. Go home.”",
                        "That was all.");
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsLeftOut() {
        assertThat(new Sentences("en").of("He left. “It is late. Go home.")).containsExactly("He left.");
    }

    @Test
    void germanAndFrenchQuotationsAreSeen() {
        assertThat(new Sentences("de").of("„Es ist spät. Geht heim“, sagte die Wirtin. Alle gingen."))
                .containsExactly("„Es ist spät. Geht heim“, sagte die Wirtin.", "Alle gingen.");
        assertThat(new Sentences("fr").of("« Il est tard. Rentrez », dit-il. Tous partirent."))
                .containsExactly("« Il est tard. Rentrez », dit-il.", "Tous partirent.");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(new Sentences("en").of("Mr. Smith met Dr. Jones. They talked."))
                .containsExactly("Mr. Smith met Dr. Jones.", "They talked.");
        assertThat(new Sentences("en").of("The U.S. Secretary of State met John F. Smith. They talked."))
                .containsExactly("The U.S. Secretary of State met John F. Smith.", "They talked.");
    }

    @Test
    void aDayOfTheMonthEndsNoSentence() {
        assertThat(new Sentences("de").of("Er kam am 18. November an. Sie blieb bis 2025. Dann ging sie."))
                .containsExactly("Er kam am 18. November an.", "Sie blieb bis 2025.", "Dann ging sie.");
    }

    @Test
    void japaneseIsSummedUp() {
        String summary = summary(Articles.claiming(
                "ja",
                "港の橋が閉鎖",
                "港の橋は、鋼索三本に亀裂が見つかったため、少なくとも六週間閉鎖されると、交通局が火曜日に発表した。",
                "交通局によると、橋の鋼索は来月までに交換され、その間は渡し船が住民を無料で運ぶという。",
                "住民は渡し船の本数が足りないと話し、議会に増便を求めている。"));

        assertThat(summary).startsWith("港の橋は").endsWith("。");
    }

    @Test
    void oneSentenceIsNoSummary() {
        assertThat(new SummaryEnricher()
                        .enrich(
                                Articles.claiming("en", "A title", "This is the only sentence that there is in it."),
                                Enrichment.NONE))
                .isSameAs(Finding.NOTHING);
    }

    @Test
    void whatIsSaidTwiceIsNotRepeated() {
        String said = "The council of Port Ellory decided on Tuesday to rebuild the harbour wall.";
        String summary = summary(Articles.claiming(
                "en",
                "Harbour wall",
                said,
                said,
                "The work takes two summers, engineers think, and costs eleven million."));

        assertThat(summary.indexOf("rebuild")).isEqualTo(summary.lastIndexOf("rebuild"));
    }
}
