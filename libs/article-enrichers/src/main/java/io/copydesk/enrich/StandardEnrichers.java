package io.copydesk.enrich;

import io.copydesk.enrich.entities.EntityEnricher;
import io.copydesk.enrich.keyphrases.KeyPhraseEnricher;
import io.copydesk.enrich.language.LanguageEnricher;
import io.copydesk.enrich.places.PlaceEnricher;
import io.copydesk.enrich.quality.QualityEnricher;
import io.copydesk.enrich.quotes.QuoteEnricher;
import io.copydesk.enrich.reading.ReadingEnricher;
import io.copydesk.enrich.similarity.FingerprintEnricher;
import io.copydesk.enrich.similarity.TermsEnricher;
import io.copydesk.enrich.summary.SummaryEnricher;
import io.copydesk.enrich.topics.TopicEnricher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The enrichers that there are, in the order in which they are asked. A new one is added here. */
public final class StandardEnrichers {

    private static final Map<String, Supplier<Enricher>> BY_NAME = new LinkedHashMap<>();

    static {
        // The language first: the others count and look for words by it.
        BY_NAME.put(LanguageEnricher.NAME, LanguageEnricher::new);
        BY_NAME.put(ReadingEnricher.NAME, ReadingEnricher::new);
        BY_NAME.put(KeyPhraseEnricher.NAME, KeyPhraseEnricher::new);
        BY_NAME.put(SummaryEnricher.NAME, SummaryEnricher::new);
        BY_NAME.put(EntityEnricher.NAME, EntityEnricher::new);
        BY_NAME.put(PlaceEnricher.NAME, PlaceEnricher::new);
        BY_NAME.put(TopicEnricher.NAME, TopicEnricher::new);
        BY_NAME.put(QuoteEnricher.NAME, QuoteEnricher::new);
        BY_NAME.put(QualityEnricher.NAME, QualityEnricher::new);
        BY_NAME.put(FingerprintEnricher.NAME, FingerprintEnricher::new);
        // After those whose phrases and names it weighs.
        BY_NAME.put(TermsEnricher.NAME, TermsEnricher::new);
    }

    private StandardEnrichers() {}

    /** The names of all of them. */
    public static Set<String> names() {
        return Set.copyOf(BY_NAME.keySet());
    }

    /** All of them. */
    public static List<Enricher> all() {
        return without(Set.of());
    }

    /**
     * All but those of these names, whose models and lists are not even loaded.
     *
     * @throws IllegalArgumentException if there is no enricher of one of the names
     */
    public static List<Enricher> without(Set<String> switchedOff) {
        for (String name : switchedOff) {
            if (!BY_NAME.containsKey(name)) {
                throw new IllegalArgumentException(
                        "there is no enricher \"" + name + "\" to switch off; there are " + BY_NAME.keySet());
            }
        }
        // Side by side: three of them read lists and models for a third of a second or more, and a service waits for
        // it.
        return BY_NAME.entrySet().parallelStream()
                .filter(enricher -> !switchedOff.contains(enricher.getKey()))
                .map(enricher -> enricher.getValue().get())
                .toList();
    }
}
