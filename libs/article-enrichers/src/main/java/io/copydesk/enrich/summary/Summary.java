package io.copydesk.enrich.summary;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.copydesk.events.CleanArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the sentences that say most of what an article says, whole and in its order. News begins with what matters, so the first
 * sentence is in; the others are those whose words the article says most often, unless one chosen before says the same.
 */
final class Summary {

    /** Sentences: one that matters may come late, but hardly after these. */
    private static final int LATEST = 60;

    private static final int MOST = 3;

    /** Characters of a sentence. */
    private static final int SHORTEST = 30;

    private static final int LONGEST = 400;

    /** Characters of all together, after which no third one is added. */
    private static final int ENOUGH = 350;

    /** Characters: shorter words are of every text, but for scripts whose words are. */
    private static final int SHORT_WORD = 4;

    private static final char FIRST_WIDE = 0x2E80;

    /** An answer says more. */
    private static final String QUESTION = "?？؟;";

    /** How much a word of the title counts for. */
    private static final int TITLE = 3;

    /** The share of a sentence's words that others have said, from which on it says nothing new. */
    private static final double SAME = 0.6;

    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final BreakIterator words;

    private record Sentence(int at, String text, Set<String> words) {}

    private Summary(CleanArticle article, String language) {
        words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        Sentences cut = new Sentences(language);
        for (String paragraph : article.paragraphs()) {
            for (String text : sentences.size() < LATEST ? cut.of(paragraph) : List.<String>of()) {
                Set<String> said = words(text);
                said.forEach(word -> counts.merge(word, 1, Integer::sum));
                sentences.add(new Sentence(sentences.size(), text, said));
            }
        }
        if (article.title() != null) {
            words(article.title()).forEach(word -> counts.computeIfPresent(word, (key, count) -> count * TITLE));
        }
    }

    /** Whole sentences with a space between them; empty if there are not two to choose from. */
    static String of(CleanArticle article, String language) {
        return new Summary(article, language).choose();
    }

    private Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            boolean tells = end - start >= SHORT_WORD || text.charAt(start) >= FIRST_WIDE;
            if (tells && words.getRuleStatus() >= BreakIterator.WORD_LETTER) {
                found.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
            start = end;
        }
        return found;
    }

    private String choose() {
        List<Sentence> fit = sentences.stream().filter(Summary::isFit).toList();
        if (fit.size() < 2) {
            return "";
        }
        List<Sentence> chosen = new ArrayList<>(List.of(fit.get(0)));
        Set<String> said = new HashSet<>(fit.get(0).words);
        fit.stream()
                .skip(1)
                .sorted(Comparator.comparingDouble(this::worth).reversed().thenComparingInt(Sentence::at))
                .forEach(sentence -> {
                    int length =
                            chosen.stream().mapToInt(one -> one.text.length()).sum();
                    if (chosen.size() < MOST && (chosen.size() < 2 || length < ENOUGH) && isNew(sentence, said)) {
                        chosen.add(sentence);
                        said.addAll(sentence.words);
                    }
                });
        chosen.sort(Comparator.comparingInt(Sentence::at));
        return chosen.size() < 2
                ? ""
                : String.join(" ", chosen.stream().map(Sentence::text).toList());
    }

    private static boolean isFit(Sentence sentence) {
        int length = sentence.text.length();
        boolean wide = sentence.text.charAt(0) >= FIRST_WIDE;
        return length >= (wide ? SHORTEST / 2 : SHORTEST)
                && length <= LONGEST
                && !Character.isLetterOrDigit(sentence.text.charAt(length - 1))
                && QUESTION.indexOf(sentence.text.charAt(length - 1)) < 0;
    }

    /** What its words are worth, long sentences not for their length alone. */
    private double worth(Sentence sentence) {
        double sum = 0;
        for (String word : sentence.words) {
            sum += Math.log(counts.getOrDefault(word, 1));
        }
        return sum / Math.sqrt(sentence.words.size() + 1);
    }

    private static boolean isNew(Sentence sentence, Set<String> said) {
        long known = sentence.words.stream().filter(said::contains).count();
        return known < SAME * Math.max(1, sentence.words.size());
    }
}
