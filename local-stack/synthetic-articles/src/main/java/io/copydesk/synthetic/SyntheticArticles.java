package io.copydesk.synthetic;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Place;
import io.copydesk.events.Enrichment.Topic;
import io.copydesk.events.SchemaVersion;
import io.copydesk.events.Sha256;
import io.copydesk.similarity.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles as an archive of news has them, as far as a store can tell: words, names and sources by Zipf's law in 41 languages,
 * a third of them reports of a story that bursts and ends, a tenth copies of an earlier one. The same number is always the same
 * article. Not thread-safe.
 */
public final class SyntheticArticles {

    private static final int WORDS_IN_TITLE = 9;
    private static final int PARAGRAPHS = 11;
    private static final int WORDS_IN_PARAGRAPH = 42;
    private static final int SOURCES = 3_000;
    private static final int NAMES = 300_000;
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

    // Within so many articles, three days and a half, a story is told; so many are told at a time.
    private static final int BURST = 10_000;
    private static final int STORIES = 100;
    private static final int COPIED_WITHIN = 2_000;

    private final Vocabularies vocabularies = new Vocabularies();

    /** The article of this number, 0 or more, as enrich-service would send it. */
    public EnrichedArticle event(int number) {
        Random random = new Random(31L * number + 5);
        int original = original(number);
        Random ofText = new Random(29L * original + 7);
        String language = Vocabularies.language(ofText);
        String title = vocabularies.text(ofText, language, WORDS_IN_TITLE);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(vocabularies.text(ofText, language, WORDS_IN_PARAGRAPH));
        }
        Instant time = time(number);
        int source = zipf(random, SOURCES);
        String id = id(number);
        CleanArticle article = new CleanArticle(
                SchemaVersion.CURRENT,
                id,
                "https://site" + source + ".example/" + number,
                null,
                "Source " + source,
                "site" + source + ".example",
                title,
                List.of("Author " + zipf(random, 50_000)),
                time.atOffset(ZoneOffset.UTC),
                null,
                null,
                language,
                null,
                List.of("tag " + zipf(random, 5_000)),
                "article",
                null,
                paragraphs,
                List.of(),
                List.of(),
                List.of(),
                List.of(new CleanArticle.Removed("Share this article", "share-bar")),
                time,
                null,
                Sha256.hex(id + original).substring(0, 32),
                null,
                null);
        return new EnrichedArticle(article, enrichment(random, ofText, language, original, paragraphs));
    }

    /** A word of English, one of 60,000; the lower its rank, the more frequent. */
    public String word(int rank) {
        return vocabularies.word("en", rank);
    }

    /** A number below a bound, each as frequent as it is small. */
    public static int zipf(Random random, int bound) {
        return Vocabularies.zipf(random, bound);
    }

    /** When the article of this number was published and dropped in. */
    public static Instant time(int number) {
        return START.plus(BETWEEN.multipliedBy(number));
    }

    public static String id(int number) {
        return Sha256.hex("synthetic" + number).substring(0, 32);
    }

    /** The article of which this one is a copy; itself, nine times of ten. */
    private static int original(int number) {
        Random random = new Random(17L * number + 3);
        boolean isCopy = random.nextInt(10) == 0;
        int original = number - 1 - zipf(random, COPIED_WITHIN);
        return isCopy && original >= 0 ? original(original) : number;
    }

    private Enrichment enrichment(
            Random random, Random ofText, String language, int original, List<String> paragraphs) {
        String[] types = {"PER", "ORG", "LOC"};
        String[] countries = {"US", "GB", "DE", "FR", "IN", "BR", "JP", "TR", "RU", "CN"};
        List<Entity> entities = IntStream.range(0, 8)
                .mapToObj(i -> new Entity(types[i % 3], "Name " + zipf(random, NAMES), 1, 1, List.of()))
                .toList();
        int topic = zipf(random, 80);
        Fingerprint fingerprint = Fingerprint.of(paragraphs);
        return new Enrichment(
                language,
                1.0,
                null,
                null,
                List.of(),
                null,
                entities,
                List.of(new Place("x", "country", countries[zipf(random, countries.length)], 0, 0, 1, 1, true)),
                List.of(new Topic("medtop:" + topic, "topic " + topic, null, 1, List.of())),
                List.of(),
                null,
                fingerprint == null ? null : fingerprint.toString(),
                terms(ofText, language, original),
                Map.of(),
                List.of());
    }

    /** The telling words: of its story first, if it reports one. */
    private Map<String, Double> terms(Random ofText, String language, int original) {
        Map<String, Double> terms = new LinkedHashMap<>();
        if (ofText.nextInt(3) == 0) {
            Random ofStory = new Random(13L * (original / BURST * STORIES + zipf(ofText, STORIES)) + 1);
            for (int i = 0; i < 8; i++) {
                terms.put(rareWord(ofStory, language), 6.0 - i * 0.1);
            }
        }
        for (int i = 0; i < 12; i++) {
            terms.putIfAbsent(rareWord(ofText, language), 2.0 - i * 0.1);
        }
        return terms;
    }

    private String rareWord(Random random, String language) {
        return vocabularies.word(language, 1_000 + random.nextInt(Vocabularies.SIZE - 1_000));
    }
}
