package io.copydesk.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The topics that articles pass through, and how each is kept.
 *
 * <p>ingest-service creates those that are missing; nothing else creates or alters a topic.
 */
public final class Topics {

    /** Articles as they came: any bytes. */
    public static final String RAW = "articles.raw";

    /** {@link CleanArticle} as JSON, keyed by the article's id. */
    public static final String CLEAN = "articles.clean";

    /** {@link EnrichedArticle} as JSON, keyed by the article's id. */
    public static final String ENRICHED = "articles.enriched";

    /** {@link SiteTrait} as JSON, keyed by site and fingerprint: what came again on a site; compacted. */
    public static final String SITES_CHROME = "sites.chrome";

    /** What was done with dead letters, keyed by the letter's position: sent again or put aside, when and by whom. */
    public static final String DEAD_LETTERS_HANDLED = "dead-letters.handled";

    /** The largest article that is taken, in bytes as it came. */
    public static final int MAX_ARTICLE_BYTES = 10 * 1024 * 1024;

    /** The largest record that a topic takes: an article with its JSON and headers around it. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** A refused record goes on with more headers than it came with, so its topic takes more. */
    public static final int MAX_DEAD_LETTER_BYTES = 17 * 1024 * 1024;

    // raw is the archive that a re-clean reads; the later topics can be made anew from it.
    private static final Duration ARCHIVE = Duration.ofDays(30);
    private static final Duration TRANSIT = Duration.ofDays(7);
    private static final Duration HISTORY = Duration.ofDays(90);

    private Topics() {}

    /** The topic that holds what a stage refused to take from {@code topic}. */
    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }

    /** Every topic there is, with the settings it is created with. */
    public static List<TopicSpec> all() {
        return List.of(
                kept(RAW, ARCHIVE, MAX_RECORD_BYTES),
                kept(CLEAN, TRANSIT, MAX_RECORD_BYTES),
                kept(ENRICHED, TRANSIT, MAX_RECORD_BYTES),
                kept(deadLetters(RAW), ARCHIVE, MAX_DEAD_LETTER_BYTES),
                kept(deadLetters(CLEAN), ARCHIVE, MAX_DEAD_LETTER_BYTES),
                kept(deadLetters(ENRICHED), ARCHIVE, MAX_DEAD_LETTER_BYTES),
                // Longer than the letters themselves: what was done stays known.
                kept(DEAD_LETTERS_HANDLED, HISTORY, MAX_RECORD_BYTES),
                new TopicSpec(SITES_CHROME, Map.of("cleanup.policy", "compact")));
    }

    private static TopicSpec kept(String name, Duration retention, int maxBytes) {
        return new TopicSpec(
                name,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.toMillis()),
                        "max.message.bytes", Integer.toString(maxBytes)));
    }
}
