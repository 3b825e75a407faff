package io.copydesk.enrich.quality;

import io.copydesk.enrich.Hundredths;
import io.copydesk.events.CleanArticle;
import io.copydesk.events.Enrichment.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what shows that an article is no plain report. Not thread-safe. */
final class Signals {

    private static final int FIRST = 3;
    private static final int LAST = 6;

    /** What the cleaner has seen on the page. */
    private static final Map<String, String> KINDS =
            Map.of("paywall-stub", "paywall-stub", "live-blog", "live-blog", "gallery", "gallery", "list", "listing");

    private static final double KIND = 0.9;

    /** Words: a page that is not free and has fewer shows what stands before its paywall, as a rule. */
    private static final int STUB = 150;

    private static final double NOT_FREE = 0.7;

    /** "the the": nobody writes it twice in an article that somebody has read. In these it is never right. */
    private static final Set<String> NEVER_TWICE =
            Set.of("the", "of", "and", "to", "a", "und", "les", "el", "il", "een");

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final int MOST_DOUBLED = 2;
    private static final double LOOKS_TRANSLATED = 0.4;

    private static final int MOST_REASONS = 3;
    private static final int LONGEST_REASON = 80;

    private final Map<String, List<String>> because = new TreeMap<>();

    /** How likely each is not so. */
    private final Map<String, Double> doubts = new TreeMap<>();

    /** What shows in an article, in the order of the signals' names. */
    static List<Signal> of(CleanArticle article, List<Cue> cues, int words) {
        Signals signals = new Signals();
        String kind = article.kind() == null ? null : KINDS.get(article.kind());
        if (kind != null) {
            signals.add(kind, KIND, "the page");
        }
        if (Boolean.FALSE.equals(article.free()) && words < STUB) {
            signals.add("paywall-stub", NOT_FREE, "not free, " + words + " words");
        }
        for (Cue cue : cues) {
            for (String text : texts(article, cue.place())) {
                Matcher found = cue.pattern().matcher(text);
                if (found.find()) {
                    signals.add(cue.signal(), cue.confidence(), found.group());
                    break;
                }
            }
        }
        signals.lookForDoubledWords(article);
        return signals.all();
    }

    private static List<String> texts(CleanArticle article, Cue.Place place) {
        List<String> texts = new ArrayList<>();
        switch (place) {
            case TITLE -> {
                if (article.title() != null) {
                    texts.add(article.title());
                }
            }
            case LABEL -> {
                texts.addAll(article.tags());
                if (article.section() != null) {
                    texts.add(article.section());
                }
            }
            case EDGE -> {
                List<String> paragraphs = article.paragraphs();
                int last = Math.max(FIRST, paragraphs.size() - LAST);
                for (int i = 0; i < paragraphs.size(); i++) {
                    if (i < FIRST || i >= last) {
                        texts.add(paragraphs.get(i));
                    }
                }
            }
        }
        return texts;
    }

    private void lookForDoubledWords(CleanArticle article) {
        List<String> doubled = new ArrayList<>();
        for (String paragraph : article.paragraphs()) {
            String before = "";
            for (String word : SPACE.split(paragraph, -1)) {
                if (word.equalsIgnoreCase(before) && NEVER_TWICE.contains(word.toLowerCase(Locale.ROOT))) {
                    doubled.add(before + " " + word);
                }
                before = word;
            }
        }
        if (doubled.size() >= MOST_DOUBLED) {
            doubled.forEach(words -> add("machine-translated", 0, words));
            add("machine-translated", LOOKS_TRANSLATED, doubled.get(0));
        }
    }

    private void add(String signal, double confidence, String reason) {
        doubts.merge(signal, 1 - confidence, (one, other) -> one * other);
        List<String> reasons = because.computeIfAbsent(signal, key -> new ArrayList<>());
        String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        if (reasons.size() < MOST_REASONS && !reasons.contains(cut)) {
            reasons.add(cut);
        }
    }

    private List<Signal> all() {
        List<Signal> signals = new ArrayList<>();
        doubts.forEach((signal, doubt) ->
                signals.add(new Signal(signal, Hundredths.of(1 - doubt), because.getOrDefault(signal, List.of()))));
        return signals;
    }
}
