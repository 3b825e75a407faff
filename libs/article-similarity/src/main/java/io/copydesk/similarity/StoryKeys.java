package io.copydesk.similarity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Numbers that articles of one story share: what to look candidates up by. Each is of two of an article's six heaviest
 * terms and of three days, so that one key has no more articles in an archive of years than in one of a week.
 */
public final class StoryKeys {

    private static final int TERMS = 6;
    private static final long SPAN_SECONDS = 3L * 24 * 60 * 60;

    private StoryKeys() {}

    /**
     * The keys that an article is to be found by: at most 15.
     *
     * @param terms with weights above 0
     * @param time when it was told
     */
    public static long[] of(Map<String, Double> terms, Instant time) {
        return keys(terms, span(time)).toArray();
    }

    /** The keys of articles that may be of its story, told up to some days before or after it. */
    public static long[] around(Map<String, Double> terms, Instant time) {
        long span = span(time);
        return LongStream.rangeClosed(span - 1, span + 1)
                .flatMap(near -> keys(terms, near))
                .toArray();
    }

    private static long span(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SPAN_SECONDS);
    }

    private static LongStream keys(Map<String, Double> terms, long span) {
        List<Long> heaviest = terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .map(term -> hash(term.getKey()))
                .toList();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < heaviest.size(); i++) {
            for (int j = 0; j < i; j++) {
                // A sum, for which of the two is the heavier differs from article to article.
                keys.add(Hashing.mix(heaviest.get(i) + heaviest.get(j) + Hashing.mix(span)));
            }
        }
        return keys.stream().mapToLong(Long::longValue);
    }

    private static long hash(String term) {
        return term.chars().asLongStream().reduce(Hashing.STEP, (hash, c) -> Hashing.mix(hash + c));
    }
}
