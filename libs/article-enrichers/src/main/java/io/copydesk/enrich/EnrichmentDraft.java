package io.copydesk.enrich;

import io.copydesk.events.Enrichment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An enrichment while it is being written; each enricher sets its own fields. Not for use by several threads. */
public final class EnrichmentDraft {

    private @Nullable String language;
    private @Nullable Double languageConfidence;
    private @Nullable Integer words;
    private @Nullable Integer readingTimeSeconds;
    private List<String> keyPhrases = List.of();
    private @Nullable String summary;
    private List<Enrichment.Entity> entities = List.of();
    private List<Enrichment.Place> places = List.of();
    private List<Enrichment.Topic> topics = List.of();
    private List<Enrichment.Quote> quotes = List.of();
    private Enrichment.@Nullable Quality quality;
    private @Nullable String fingerprint;
    private Map<String, Double> terms = Map.of();
    private final Map<String, String> enrichers = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();

    /**
     * Sets the language.
     *
     * @param confidence 0 to 1; null if the language is not known
     */
    public void language(String language, @Nullable Double confidence) {
        this.language = language;
        this.languageConfidence = confidence;
    }

    /** Sets the body's length in words. */
    public void words(int words) {
        this.words = words;
    }

    /** Sets how long a reader takes. */
    public void readingTimeSeconds(int seconds) {
        this.readingTimeSeconds = seconds;
    }

    /** Sets the key phrases, best first. */
    public void keyPhrases(List<String> phrases) {
        this.keyPhrases = List.copyOf(phrases);
    }

    /** Sets the summary. */
    public void summary(String sentences) {
        this.summary = sentences;
    }

    /** Sets who and what is named, the most salient first. */
    public void entities(List<Enrichment.Entity> entities) {
        this.entities = List.copyOf(entities);
    }

    /** Sets where on Earth the named places are, the most salient first. */
    public void places(List<Enrichment.Place> places) {
        this.places = List.copyOf(places);
    }

    /** Sets what it is about, the likeliest first. */
    public void topics(List<Enrichment.Topic> topics) {
        this.topics = List.copyOf(topics);
    }

    /** Sets who says what, in the text's order. */
    public void quotes(List<Enrichment.Quote> quotes) {
        this.quotes = List.copyOf(quotes);
    }

    /** Sets what kind of text it is. */
    public void quality(Enrichment.Quality quality) {
        this.quality = quality;
    }

    /** Sets what the body can be recognised by. */
    public void fingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** Sets the story's terms with their weights, the greatest first. */
    public void terms(Map<String, Double> terms) {
        this.terms = terms;
    }

    void saidBy(Enricher enricher) {
        enrichers.put(enricher.name(), enricher.version());
    }

    void failedOf(Enricher enricher) {
        failed.add(enricher.name());
    }

    /** What has been written so far. */
    public Enrichment enrichment() {
        return new Enrichment(
                language,
                languageConfidence,
                words,
                readingTimeSeconds,
                keyPhrases,
                summary,
                entities,
                places,
                topics,
                quotes,
                quality,
                fingerprint,
                terms,
                enrichers,
                failed);
    }
}
