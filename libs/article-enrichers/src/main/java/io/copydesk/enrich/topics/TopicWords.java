package io.copydesk.enrich.topics;

import io.copydesk.enrich.words.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which words are of which topic, in each language. Thread-safe. */
final class TopicWords {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Written as one word what others write as two: the last part says what it is. */
    private static final Set<String> COMPOUNDING = Set.of("da", "de", "fi", "hu", "nl", "no", "sv");

    /** Letters: shorter ends of words are as often by chance. */
    private static final int LAST_PART = 5;

    /** A word's topic and how much it tells of it, 0 to 1. */
    record Sign(MediaTopic topic, double weight) {}

    private final Map<String, MediaTopic> topics = new TreeMap<>();
    private final Map<String, Map<String, Sign>> byLanguage = new ConcurrentHashMap<>();

    TopicWords() {
        for (List<String> parts : ResourceLines.require(TopicWords.class, "topics.tsv")) {
            String parent = parts.get(1).isEmpty() ? null : parts.get(1);
            topics.put(parts.get(0), new MediaTopic(parts.get(0), parent, parts.get(2)));
        }
    }

    MediaTopic topic(String code) {
        MediaTopic topic = topics.get(code);
        if (topic == null) {
            throw new IllegalArgumentException("no topic has the code " + code);
        }
        return topic;
    }

    /**
     * What a word tells.
     *
     * @param word in small letters
     * @return null if it tells nothing, or if nothing is known of the language
     */
    @Nullable
    Sign sign(String language, String word) {
        Map<String, Sign> signs = byLanguage.computeIfAbsent(language, this::load);
        Sign sign = signs.get(word);
        if (sign == null && COMPOUNDING.contains(language)) {
            for (int from = 1; from + LAST_PART <= word.length() && sign == null; from++) {
                sign = signs.get(word.substring(from));
            }
        }
        return sign;
    }

    private Map<String, Sign> load(String language) {
        Map<String, Sign> signs = new HashMap<>();
        for (List<String> parts : ResourceLines.read(TopicWords.class, "words/" + language + ".tsv")) {
            Sign sign = new Sign(topic(parts.get(0)), Double.parseDouble(parts.get(1)));
            SPACE.splitAsStream(parts.get(2)).forEach(word -> signs.put(word, sign));
        }
        return signs;
    }
}
