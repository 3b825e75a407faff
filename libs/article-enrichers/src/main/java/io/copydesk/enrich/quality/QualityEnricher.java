package io.copydesk.enrich.quality;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.Hundredths;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Quality;
import java.util.List;
import java.util.Set;

/** Says how hard an article is to read, how much of its page it is, and whether it looks like no plain report. */
public final class QualityEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "quality";

    /** Without spaces between words, or with so few letters to a word, the index says nothing. */
    private static final Set<String> UNREADABLE = Set.of("ja", "ko", "zh", "yue", "th", "lo", "km", "my");

    private final List<Cue> cues = Cue.all();

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
        Readability readability = new Readability();
        article.paragraphs().forEach(readability::read);
        String language = ArticleLanguage.of(article, soFar);
        Quality quality = new Quality(
                UNREADABLE.contains(language) ? null : readability.index(),
                textShare(article),
                Signals.of(article, cues, readability.words()));
        return draft -> draft.quality(quality);
    }

    private static double textShare(CleanArticle article) {
        long text = article.paragraphs().stream().mapToLong(String::length).sum();
        long removed = article.removed().stream()
                .mapToLong(block -> block.text().length())
                .sum();
        return text == 0 ? 0 : Hundredths.of((double) text / (text + removed));
    }
}
