package io.copydesk.enrich.keyphrases;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a text and the passages that they form. Not for use by several threads. */
final class Words {

    // U.S., z.B. | 3.5, 10,000 | don't, AC/DC, Bund-Länder-Streit, Covid-19, with the marks and joiners of Indic and
    // Arabic
    private static final String ABBREVIATION = "(?:\\p{Lu}\\.){2,}+";
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}\\u200c\\u200d]++";
    private static final String PART = "(?:" + ABBREVIATION + "|" + LETTERS + ")";
    private static final Pattern WORD =
            Pattern.compile("\\p{N}++(?:[.,]\\p{N}++)++(?!\\p{L})" + "|" + PART + "(?:['’\\-‐‑/&·]" + PART + ")*+");

    private static final Pattern ELISION = Pattern.compile("^\\p{L}{1,6}['’](?=\\p{L}{2})");

    // Typesetters' marks within words: where a line may be broken.
    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b\u2060\ufeff]");

    // What divides passages but opens no sentence: after it a capital means something.
    private static final String COMMAS = ",،、'’";

    // Below this first letter of Thai every script has spaces: a short way for most words.
    private static final char FIRST_WITHOUT_SPACES = '\u0e00';

    private static final BreakIterator DICTIONARY = BreakIterator.getWordInstance(ULocale.ROOT);

    private final boolean elides;
    private final Pattern endings;
    private final Map<String, Integer> ownLengths = new HashMap<>();

    /**
     * @param elides whether the language writes {@code l'accord} and {@code dell'anno}: two words
     * @param endings what is written onto a word and is no part of it
     */
    Words(boolean elides, Pattern endings) {
        this.elides = elides;
        this.endings = endings;
    }

    /**
     * The passages of a title, the sentence 0.
     *
     * @param capitalisesNouns whether the language does, so that many capitals are nothing special
     */
    List<Passage> titlePassages(String title, boolean capitalisesNouns) {
        List<Passage> passages = passages(title, true, 0);
        if (capitalisesNouns || !isInCapitalsThroughout(passages)) {
            return passages;
        }
        return passages.stream().map(Passage::withoutCapitals).toList();
    }

    /** Most of the words of four letters or more: the others are left small even in a Title Like This One. */
    private static boolean isInCapitalsThroughout(List<Passage> passages) {
        List<Word> longWords = passages.stream()
                .flatMap(passage -> passage.words().stream())
                .filter(word -> word.text().length() > 3)
                .toList();
        long capitalised = longWords.stream().filter(Word::isCapitalised).count();
        return longWords.size() > 3 && capitalised > 0.7 * longWords.size();
    }

    /**
     * The passages of a text, in its order.
     *
     * @param firstSentence the number of the text's first sentence
     */
    List<Passage> passages(String text, boolean inTitle, int firstSentence) {
        String source = INVISIBLE.matcher(text).replaceAll("");
        List<Passage> passages = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        int sentence = firstSentence;
        int end = 0;
        boolean opens = true;
        Matcher found = WORD.matcher(source);
        while (found.find()) {
            String gap = source.substring(end, found.start());
            if (!joins(gap)) {
                add(passages, source, inTitle, sentence, words);
                words = new ArrayList<>();
                opens |= !isComma(gap);
                sentence += opens ? 1 : 0;
            }
            addWords(words, source, found.start(), found.end(), opens);
            end = found.end();
            opens = false;
        }
        add(passages, source, inTitle, sentence, words);
        return passages;
    }

    private static void add(List<Passage> passages, String source, boolean inTitle, int sentence, List<Word> words) {
        if (!words.isEmpty()) {
            passages.add(new Passage(source, inTitle, sentence, List.copyOf(words)));
        }
    }

    private void addWords(List<Word> words, String source, int start, int end, boolean opens) {
        String text = source.substring(start, end);
        if (text.charAt(0) >= FIRST_WITHOUT_SPACES && text.codePoints().anyMatch(Words::isWithoutSpaces)) {
            addByDictionary(words, source, start, end);
            return;
        }
        if (elides) {
            Matcher elision = ELISION.matcher(text);
            if (elision.find()) {
                int split = start + elision.end();
                words.add(new Word(source.substring(start, split - 1), start, split - 1, opens, false));
                addWords(words, source, split, end, false);
                return;
            }
        }
        int ownEnd = start + ownLengths.computeIfAbsent(text, this::ownLength);
        words.add(new Word(source.substring(start, ownEnd), start, ownEnd, opens, ownEnd < end));
    }

    private int ownLength(String text) {
        Matcher ending = endings.matcher(text);
        return ending.find() && ending.start() > 0 ? ending.start() : text.length();
    }

    private static boolean joins(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (c != ' ' && c != '&' && !Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComma(String gap) {
        String mark = gap.strip();
        return mark.length() == 1 && COMMAS.contains(mark);
    }

    private static void addByDictionary(List<Word> words, String source, int start, int end) {
        BreakIterator breaks = DICTIONARY.clone();
        breaks.setText(source.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(new Word(source.substring(start + from, start + to), start + from, start + to, false, false));
            }
        }
    }

    private static boolean isWithoutSpaces(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
