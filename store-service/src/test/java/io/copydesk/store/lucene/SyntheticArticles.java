package io.copydesk.store.lucene;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EnrichedArticle;
import io.copydesk.events.Enrichment;
import io.copydesk.events.Enrichment.Entity;
import io.copydesk.events.Enrichment.Place;
import io.copydesk.events.Enrichment.Topic;
import io.copydesk.events.SchemaVersion;
import io.copydesk.events.Sha256;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.article.RevisionTimes;
import io.copydesk.store.stories.Membership;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Articles as an archive of news has them, as far as an index can tell: words, names, sources and stories by Zipf's law, the
 * words of each language its own. The same number is always the same article. Not thread-safe.
 */
final class SyntheticArticles {

    // Each language as often as it stands here: about the shares that news on the web have.
    private static final String[] LANGUAGES =
            ("en en en en en en en en en en en en en en en en en en en en es es es es de de"
                            + " de fr fr fr ru ru ru ja ja pt pt it it tr tr zh zh ar ar nl pl fa uk ko sv cs ro hu el da fi no id vi")
                    .split(" ", -1);
    private static final int WORDS = 60_000;
    private static final int WORDS_IN_TITLE = 9;
    private static final int PARAGRAPHS = 11;
    private static final int WORDS_IN_PARAGRAPH = 42;
    private static final int SOURCES = 3_000;
    private static final int NAMES = 300_000;
    private static final int SECONDS_BETWEEN = 30;
    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

    private final Map<String, String[]> vocabularies = new HashMap<>();

    ArrivedArticle article(int number) {
        Random random = new Random(31L * number + 5);
        String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        Instant time = START.plusSeconds((long) SECONDS_BETWEEN * number);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(text(random, language, WORDS_IN_PARAGRAPH));
        }
        int source = zipf(random, SOURCES);
        CleanArticle article = new CleanArticle(
                SchemaVersion.CURRENT,
                id(number),
                null,
                null,
                "Source " + source,
                "site" + source + ".example",
                text(random, language, WORDS_IN_TITLE),
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
                List.of(),
                time,
                "hash" + number,
                null,
                null);
        return new ArrivedArticle(
                new EnrichedArticle(article, enrichment(random, language)), RevisionTimes.of(article), "", null);
    }

    /** Where it belongs: a third of all articles are of stories, which have a few or some thousands; a tenth are copies. */
    Membership membership(int number) {
        Random random = new Random(17L * number + 3);
        boolean inStory = random.nextInt(3) == 0;
        Membership alone = Membership.alone(id(number));
        return new Membership(
                alone.id(), inStory ? zipf(random, 1 + number / 10) : alone.story(), random.nextInt(10) == 0);
    }

    /** A word of English; the lower its rank, the more frequent. */
    String word(int rank) {
        return vocabulary("en")[rank];
    }

    /** A number below a bound, each as frequent as it is small. */
    static int zipf(Random random, int bound) {
        return (int) Math.min(bound - 1, Math.exp(random.nextDouble() * Math.log(bound)) - 1);
    }

    private static String id(int number) {
        return Sha256.hex("synthetic" + number).substring(0, 32);
    }

    private static Enrichment enrichment(Random random, String language) {
        String[] types = {"PER", "ORG", "LOC"};
        String[] countries = {"US", "GB", "DE", "FR", "IN", "BR", "JP", "TR", "RU", "CN"};
        List<Entity> entities = IntStream.range(0, 8)
                .mapToObj(i -> new Entity(types[i % 3], "Name " + zipf(random, NAMES), 1, 1, List.of()))
                .toList();
        int topic = zipf(random, 80);
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
                null,
                Map.of(),
                Map.of(),
                List.of());
    }

    private String text(Random random, String language, int words) {
        String[] vocabulary = vocabulary(language);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(vocabulary[zipf(random, WORDS)]).append(' ');
        }
        return text.toString();
    }

    private String[] vocabulary(String language) {
        return vocabularies.computeIfAbsent(language, SyntheticArticles::makeVocabulary);
    }

    private static String[] makeVocabulary(String language) {
        Random random = new Random(language.hashCode());
        boolean han = language.equals("ja") || language.equals("zh");
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            // Frequent words are short.
            int syllables = 1 + random.nextInt(2) + (int) (Math.log10(i + 1) / 2);
            for (int j = 0; j < syllables; j++) {
                if (han) {
                    word.append((char) (0x4e00 + random.nextInt(2_500)));
                } else {
                    word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18)))
                            .append("aeiou".charAt(random.nextInt(5)));
                }
            }
            words[i] = word.toString();
        }
        return words;
    }
}
