package io.copydesk.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the enrichers found. A field is null or empty where its enricher is switched off, found nothing or failed; {@code
 * failed} tells the last apart.
 *
 * @param language BCP 47, as detected from the text
 * @param languageConfidence 0 to 1
 * @param words how many words the body has; for scripts without spaces see {@code docs/enrichment.md}
 * @param readingTimeSeconds how long a reader takes, in seconds
 * @param keyPhrases the phrases that tell most of what it is about, best first
 * @param summary two or three whole sentences of the body that tell most of it
 * @param entities the people, organisations and places that are named, the most salient first
 * @param places where on Earth the places are that are named, the most salient first
 * @param fingerprint what the body can be recognised by when it is printed again: {@code Fingerprint} of article-similarity
 * @param terms the words that articles of one story have in common, with their weights, above 0, the greatest first
 * @param enrichers which enricher, at which version, has said something; in the order of their names
 * @param failed the enrichers that failed on this article
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enrichment(
        @Nullable String language,
        @Nullable Double languageConfidence,
        @Nullable Integer words,
        @Nullable Integer readingTimeSeconds,
        List<String> keyPhrases,
        @Nullable String summary,
        List<Entity> entities,
        List<Place> places,
        @Nullable String fingerprint,
        Map<String, Double> terms,
        Map<String, String> enrichers,
        List<String> failed) {

    /** Nothing is known. */
    public static final Enrichment NONE = new Enrichment(
            null, null, null, null, List.of(), null, List.of(), List.of(), null, Map.of(), Map.of(), List.of());

    /**
     * Somebody or something that the article names.
     *
     * @param type {@code PER}, {@code ORG} or {@code LOC}
     * @param name as the article writes it in full
     * @param salience how much of the article's naming is of it, 0 to 1: all entities' together are 1
     * @param confidence how sure the surest mention is, 0 to 1
     * @param mentions where it is named, in the text's order
     */
    public record Entity(String type, String name, double salience, double confidence, List<Mention> mentions) {
        public Entity {
            mentions = Absent.orEmpty(mentions);
        }
    }

    /**
     * A place where an entity is named.
     *
     * @param paragraph which one, from 0; null for the title
     * @param start where the name begins in it, in UTF-16 units
     * @param end behind its last character
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mention(@Nullable Integer paragraph, int start, int end) {}

    /**
     * A place on Earth that the article names.
     *
     * @param name as the article writes it
     * @param kind {@code country}, {@code region} (a country's first-level division) or {@code city}
     * @param country the code of the country that it is or lies in: ISO 3166-1, two letters
     * @param latitude in degrees, WGS 84; of a country or region: of where its people live on average
     * @param longitude in degrees, WGS 84
     * @param salience how much of the article's naming is of it, 0 to 1
     * @param confidence how sure it is that the name is of this place, 0 to 1
     * @param main whether it is the one that the article is about most
     */
    public record Place(
            String name,
            String kind,
            String country,
            double latitude,
            double longitude,
            double salience,
            double confidence,
            boolean main) {}

    public Enrichment {
        keyPhrases = Absent.orEmpty(keyPhrases);
        entities = Absent.orEmpty(entities);
        places = Absent.orEmpty(places);
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(Absent.or(terms, Map.of())));
        // In one order, so that the same enrichment is the same bytes.
        enrichers = Collections.unmodifiableSortedMap(new TreeMap<>(Absent.or(enrichers, Map.of())));
        failed = Absent.orEmpty(failed);
    }
}
