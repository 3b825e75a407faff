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
 * @param topics what it is about, in IPTC's Media Topics: the likeliest first, each with its second-level ones behind it
 * @param quotes who says what, in direct speech, in the text's order
 * @param quality what kind of text it is, as far as it shows
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
        List<Topic> topics,
        List<Quote> quotes,
        @Nullable Quality quality,
        @Nullable String fingerprint,
        Map<String, Double> terms,
        Map<String, String> enrichers,
        List<String> failed) {

    /** Nothing is known. */
    public static final Enrichment NONE = new Enrichment(
            null, null, null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, Map.of(),
            Map.of(), List.of());

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

    /**
     * A term of IPTC's Media Topics.
     *
     * @param code {@code medtop:} and eight digits
     * @param name its English name
     * @param parent the code of the first-level term that it belongs to; null of one of the first level
     * @param confidence how much of what tells topics tells this one, 0 to 1
     * @param because the words that decided, those that told most first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Topic(String code, String name, @Nullable String parent, double confidence, List<String> because) {
        public Topic {
            because = Absent.orEmpty(because);
        }
    }

    /**
     * Direct speech of somebody who is named.
     *
     * @param speaker the name of an entity, as the article writes it in full
     * @param text what stands between the quotation marks
     * @param paragraph which one, from 0
     * @param start where it begins in it, behind the mark, in UTF-16 units
     * @param end behind its last character, before the mark
     * @param confidence how sure it is that this is who says it, 0 to 1
     */
    public record Quote(String speaker, String text, int paragraph, int start, int end, double confidence) {}

    /**
     * What kind of text it is, as far as it shows.
     *
     * @param readability LIX: words a sentence plus the percentage of words of more than six letters; null of a text of
     *     fewer than a hundred words, as of all without spaces between words
     * @param textShare how much of the page's text is the body's, by characters, 0 to 1
     * @param signals that it is no plain report, in the order of their names
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quality(@Nullable Integer readability, double textShare, List<Signal> signals) {
        public Quality {
            signals = Absent.orEmpty(signals);
        }
    }

    /**
     * That an article is no plain report.
     *
     * @param name {@code paywall-stub}, {@code live-blog}, {@code gallery}, {@code listing}, {@code press-release}, {@code
     *     opinion} or {@code machine-translated}
     * @param confidence how sure that is, 0 to 1
     * @param because what shows it: words of the article, or what the page is known to be
     */
    public record Signal(String name, double confidence, List<String> because) {
        public Signal {
            because = Absent.orEmpty(because);
        }
    }

    public Enrichment {
        keyPhrases = Absent.orEmpty(keyPhrases);
        entities = Absent.orEmpty(entities);
        places = Absent.orEmpty(places);
        topics = Absent.orEmpty(topics);
        quotes = Absent.orEmpty(quotes);
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(Absent.or(terms, Map.of())));
        // In one order, so that the same enrichment is the same bytes.
        enrichers = Collections.unmodifiableSortedMap(new TreeMap<>(Absent.or(enrichers, Map.of())));
        failed = Absent.orEmpty(failed);
    }
}
