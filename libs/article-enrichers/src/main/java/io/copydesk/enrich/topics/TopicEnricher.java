package io.copydesk.enrich.topics;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Topic;
import java.util.List;

/** Says what an article is about, in the first two levels of IPTC's Media Topics, and which words decided. */
public final class TopicEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "topics";

    private final TopicWords words = new TopicWords();

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
        List<Topic> topics = new Topics(words, ArticleLanguage.of(article, soFar)).of(article);
        return topics.isEmpty() ? Finding.NOTHING : draft -> draft.topics(topics);
    }
}
