package io.copydesk.enrich.topics;

import io.copydesk.enrich.Hundredths;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weighs what an article's words tell of its topics. Not thread-safe. */
final class Topics {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*");

    /** Characters: what an article is about it says early. */
    private static final int MOST = 20_000;

    // A word of the title is worth so many of the text, and one of its section or tags, which its editors chose.
    private static final double TITLE = 3;
    private static final double LABEL = 5;

    /** A text with less than some five telling words is about anything. */
    private static final double LEAST_EVIDENCE = 2;

    private static final double LEAST_FIRST = 0.2;
    private static final double LEAST_SECOND = 0.3;
    private static final int MOST_FIRST = 3;
    private static final int MOST_WORDS = 5;

    private final TopicWords words;
    private final String language;

    /** How often each word stands there, a title's counting for more. */
    private final Map<String, Double> counts = new TreeMap<>();

    Topics(TopicWords words, String language) {
        this.words = words;
        this.language = language;
    }

    /** The article's topics, the likeliest first, each with its second-level ones behind it. */
    List<Topic> of(CleanArticle article) {
        if (article.title() != null) {
            count(article.title(), TITLE);
        }
        if (article.section() != null) {
            count(article.section(), LABEL);
        }
        article.tags().forEach(tag -> count(tag, LABEL));
        int read = 0;
        for (String paragraph : article.paragraphs()) {
            if (read > MOST) {
                break;
            }
            read += paragraph.length();
            count(paragraph, 1);
        }
        return topics();
    }

    private void count(String text, double weight) {
        Matcher word = WORD.matcher(text);
        Locale locale = Locale.forLanguageTag(language);
        while (word.find()) {
            counts.merge(word.group().toLowerCase(locale), weight, Double::sum);
        }
    }

    /** A topic's evidence, and the words that it is made of. */
    private static final class Evidence {
        private double sum;
        private final Map<String, Double> words = new HashMap<>();

        void add(String word, double weight) {
            sum += weight;
            words.put(word, weight);
        }

        List<String> because() {
            return words.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_WORDS)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private List<Topic> topics() {
        Map<String, Evidence> first = new TreeMap<>();
        Map<String, Evidence> second = new TreeMap<>();
        double all = 0;
        for (Map.Entry<String, Double> count : counts.entrySet()) {
            TopicWords.Sign sign = words.sign(language, count.getKey());
            if (sign == null) {
                continue;
            }
            double weight = sign.weight() * sign.weight() * Math.log(1 + count.getValue());
            all += weight;
            first.computeIfAbsent(sign.topic().first(), code -> new Evidence()).add(count.getKey(), weight);
            if (sign.topic().parent() != null) {
                second.computeIfAbsent(sign.topic().code(), code -> new Evidence())
                        .add(count.getKey(), weight);
            }
        }
        return all < LEAST_EVIDENCE ? List.of() : likeliest(first, second, all);
    }

    private List<Topic> likeliest(Map<String, Evidence> first, Map<String, Evidence> second, double all) {
        List<Topic> topics = new ArrayList<>();
        // A little more than there is: that of few words is less sure.
        double total = all + LEAST_EVIDENCE / 2;
        first.entrySet().stream()
                .filter(topic -> topic.getValue().sum / total >= LEAST_FIRST)
                .sorted(Comparator.comparingDouble(topic -> -topic.getValue().sum))
                .limit(MOST_FIRST)
                .forEach(topic -> {
                    Evidence evidence = topic.getValue();
                    topics.add(topic(topic.getKey(), evidence, evidence.sum / total));
                    second.entrySet().stream()
                            .filter(below -> topic.getKey()
                                            .equals(words.topic(below.getKey()).parent())
                                    && below.getValue().sum / evidence.sum >= LEAST_SECOND)
                            .sorted(Comparator.comparingDouble(below -> -below.getValue().sum))
                            .forEach(below ->
                                    topics.add(topic(below.getKey(), below.getValue(), below.getValue().sum / total)));
                });
        return topics;
    }

    private Topic topic(String code, Evidence evidence, double confidence) {
        MediaTopic topic = words.topic(code);
        return new Topic(
                "medtop:" + code,
                topic.name(),
                topic.parent() == null ? null : "medtop:" + topic.parent(),
                Hundredths.of(confidence),
                evidence.because());
    }
}
