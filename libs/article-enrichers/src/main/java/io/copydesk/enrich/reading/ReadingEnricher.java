package io.copydesk.enrich.reading;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;

/** Says how long an article's body is, in words and in a reader's time. */
public final class ReadingEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "reading";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Finding enrich(CleanArticle article, Enrichment soFar) {
        ReadingLength length = ReadingLength.NONE;
        for (String paragraph : article.paragraphs()) {
            length = length.plus(WordCount.of(paragraph));
        }
        int words = length.words();
        int seconds = ReadingSpeed.seconds(length, ArticleLanguage.of(article, soFar));
        return draft -> {
            draft.words(words);
            draft.readingTimeSeconds(seconds);
        };
    }
}
