package io.copydesk.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.EventJson;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticArticlesTest {

    private static final int COUNT = 2_000;

    private final List<EnrichedArticle> articles =
            IntStream.range(0, COUNT).mapToObj(new SyntheticArticles()::event).toList();

    @Test
    void theSameNumberIsTheSameArticle() {
        SyntheticArticles again = new SyntheticArticles();

        assertThat(again.event(1_234)).isEqualTo(articles.get(1_234));
        assertThat(EventJson.read(EventJson.write(again.event(5)), EnrichedArticle.class))
                .isEqualTo(articles.get(5));
    }

    @Test
    void aTenthAreCopies() {
        Set<List<String>> texts = new HashSet<>();
        articles.forEach(article -> texts.add(article.article().paragraphs()));

        assertThat((COUNT - texts.size()) / (double) COUNT).isCloseTo(0.1, within(0.02));
        assertThat(articles.stream().map(article -> article.article().id()).distinct())
                .hasSize(COUNT);
    }

    @Test
    void languagesHaveTheirShares() {
        long english = articles.stream()
                .filter(article -> Objects.equals(article.enrichment().language(), "en"))
                .count();

        assertThat(english / (double) COUNT).isCloseTo(20 / 76.0, within(0.05));
        assertThat(articles.stream()
                        .map(article -> article.enrichment().language())
                        .distinct()
                        .count())
                .isGreaterThan(40);
    }
}
