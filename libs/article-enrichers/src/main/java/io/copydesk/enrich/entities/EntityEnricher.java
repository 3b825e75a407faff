package io.copydesk.enrich.entities;

import io.copydesk.enrich.Enricher;
import io.copydesk.enrich.Finding;
import io.copydesk.enrich.Hundredths;
import io.copydesk.enrich.language.ArticleLanguage;
import io.copydesk.entities.EntityJoiner;
import io.copydesk.entities.EntityRecognizer;
import io.copydesk.entities.NamedEntity;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names the people, organisations and places of an English article, and countries and large cities in any other language. */
public final class EntityEnricher implements Enricher {

    /** The name it is switched off by. */
    public static final String NAME = "entities";

    private final EntityRecognizer recognizer = new EntityRecognizer();
    private final Map<String, ListedPlaces> listed = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Finding enrich(CleanArticle article, Enrichment soFar) {
        String language = ArticleLanguage.of(article, soFar);
        LaidOut text = LaidOut.of(article);
        List<NamedEntity> found = language.equals("en")
                ? EntityJoiner.join(text.text(), recognizer.find(text.text()))
                : listed.computeIfAbsent(language, ListedPlaces::new).in(text.text());
        Map<NamedEntity, Double> weights = new LinkedHashMap<>();
        found.forEach(entity -> weights.put(entity, text.weight(entity.mentions())));
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        List<Entity> entities = found.stream()
                .sorted(Comparator.comparingDouble(entity -> -weights.getOrDefault(entity, 0.0)))
                .map(entity -> new Entity(
                        entity.type().name(),
                        entity.name(),
                        Hundredths.of(weights.getOrDefault(entity, 0.0) / all),
                        Hundredths.of(entity.confidence()),
                        entity.mentions().stream().map(text::place).toList()))
                .toList();
        return entities.isEmpty() ? Finding.NOTHING : draft -> draft.entities(entities);
    }
}
