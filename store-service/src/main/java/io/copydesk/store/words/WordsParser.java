package io.copydesk.store.words;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.words.Words.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type into a search field: words (all of them), {@code "phrases"}, {@code begin*}, {@code -not},
 * {@code OR}, {@code title:}, {@code NEAR} and {@code "words close together"~5}, parentheses. Punctuation within words is
 * part of them.
 */
public final class WordsParser {

    /** Longer than any question; what is longer is a mistake or an attack. */
    static final int MAX_LENGTH = 1_000;

    /** Words and phrases together: each costs a look into the index. */
    static final int MAX_TERMS = 64;

    /** Farther apart words have nothing to do with each other, and looking for them costs more and more. */
    static final int MAX_DISTANCE = 50;

    private static final int DEFAULT_DISTANCE = 10;

    // Each level is a method call on the stack; nobody thinks in more.
    private static final int MAX_DEPTH = 20;

    // One letter begins so many words that finding it tells nothing. One character of Chinese is a word.
    private static final int SHORTEST_PREFIX = 2;

    private static final String TITLE = "title:";
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,4}))?(?=$|[\\s\\p{Z}(\"“”„])");
    private static final Pattern STARS = Pattern.compile("\\*+$");
    private static final Pattern SLOP = Pattern.compile("~(\\d{1,4})(?=$|[\\s\\p{Z})])");

    private final Input query;
    private int terms;
    private int depth;

    private WordsParser(Input query) {
        this.query = query;
    }

    /**
     * The tree of this query; of an empty one, and of a lone {@code *}, {@link Words.All}.
     *
     * @throws ProblemException if it can't be read, saying what is wrong and where, counting characters from 1
     */
    public static Words parse(String query) {
        if (query.length() > MAX_LENGTH) {
            throw ProblemException.badRequest("q may have " + MAX_LENGTH + " characters, it has " + query.length())
                    .at("q", MAX_LENGTH + 1);
        }
        if (query.strip().equals("*")) {
            return new Words.All();
        }
        Input input = new Input(query);
        Words words = new WordsParser(input).or();
        if (!input.isAtEnd()) {
            throw input.wrong("the \")\" has no \"(\" before it", input.at());
        }
        return words;
    }

    private Words or() {
        List<Words> parts = new ArrayList<>();
        parts.add(and());
        while (query.isOr()) {
            int or = query.at();
            query.skipOr();
            if (parts.get(parts.size() - 1) instanceof Words.All) {
                throw query.wrong("OR needs a word before it", or);
            }
            int start = query.at();
            parts.add(and());
            if (parts.get(parts.size() - 1) instanceof Words.All) {
                throw query.wrong("OR needs a word after it", start);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Words.Or(parts);
    }

    private Words and() {
        List<Words> parts = new ArrayList<>();
        query.skipSpace();
        while (!query.isAtEnd() && query.next() != ')' && !query.isOr()) {
            parts.add(near());
            query.skipSpace();
        }
        return switch (parts.size()) {
            case 0 -> new Words.All();
            case 1 -> parts.get(0);
            default -> new Words.And(parts);
        };
    }

    /** A part, or several with NEAR between them. */
    private Words near() {
        if (query.find(NEAR) != null) {
            throw query.wrong("NEAR needs a word or a phrase before it", query.at());
        }
        int start = query.at();
        Words first = part();
        query.skipSpace();
        if (query.find(NEAR) == null) {
            return first;
        }
        List<Phrase> parts = new ArrayList<>();
        parts.add(operand(first, start));
        int distance = 0;
        while (true) {
            Matcher near = query.find(NEAR);
            if (near == null) {
                return new Words.Near(parts, distance);
            }
            distance = Math.max(distance, distance(near.group(1)));
            query.skip(near);
            query.skipSpace();
            int operand = query.at();
            if (query.isAtEnd() || query.next() == ')' || query.isOr()) {
                throw query.wrong("NEAR needs a word or a phrase after it", operand);
            }
            parts.add(operand(part(), operand));
            query.skipSpace();
        }
    }

    private Phrase operand(Words words, int position) {
        if (words instanceof Words.Word word) {
            return new Phrase(word.text());
        }
        if (words instanceof Phrase phrase) {
            return phrase;
        }
        throw query.wrong("NEAR takes words and phrases only", position);
    }

    private int distance(@Nullable String number) {
        int distance = number == null ? DEFAULT_DISTANCE : Integer.parseInt(number);
        if (distance > MAX_DISTANCE) {
            throw query.wrong("at most " + MAX_DISTANCE + " words may stand between", query.at());
        }
        return distance;
    }

    private Words part() {
        if (query.isMinus()) {
            int minus = query.at();
            // Two minuses are a dash that somebody typed, not a no to a no.
            query.skipAll('-');
            return query.isAtEnd() || query.isSpace() || query.next() == ')'
                    ? new Words.Word(query.since(minus))
                    : new Words.Not(part());
        }
        if (query.startsWith(TITLE)) {
            return title();
        }
        if (query.next() == '(') {
            return group();
        }
        return query.isQuote() ? phrase() : word();
    }

    private Words title() {
        int start = query.at();
        query.skip(TITLE);
        if (query.isAtEnd() || query.isSpace() || query.next() == ')') {
            throw query.wrong("title: needs a word right after it", start);
        }
        if (++depth > MAX_DEPTH) {
            throw query.wrong("parentheses may stand " + MAX_DEPTH + " deep", start);
        }
        Words words = part();
        depth--;
        return new Words.Title(words);
    }

    private Words group() {
        int open = query.at();
        query.skip("(");
        if (++depth > MAX_DEPTH) {
            throw query.wrong("parentheses may stand " + MAX_DEPTH + " deep", open);
        }
        Words words = or();
        if (query.isAtEnd()) {
            throw query.wrong("the \"(\" is not closed", open);
        }
        query.skip(")");
        depth--;
        if (words instanceof Words.All) {
            throw query.wrong("the parentheses are empty", open);
        }
        return words;
    }

    private Words phrase() {
        int open = query.at();
        String text = query.quoted();
        count(open);
        Matcher slop = query.find(SLOP);
        if (slop == null) {
            return new Phrase(text);
        }
        int distance = distance(slop.group(1));
        query.skip(slop);
        List<Phrase> parts = Arrays.stream(text.strip().split("[\\s\\p{Z}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(Phrase::new)
                .toList();
        return parts.size() < 2 ? new Phrase(text) : new Words.Near(parts, distance);
    }

    private Words word() {
        int start = query.at();
        String text = query.word();
        count(start);
        if (text.startsWith("*")) {
            throw query.wrong("a * may stand at the end of a word only", start);
        }
        if (!text.endsWith("*")) {
            return new Words.Word(text);
        }
        String prefix = STARS.matcher(text).replaceFirst("");
        boolean ideographic = prefix.codePoints().anyMatch(Character::isIdeographic);
        if (prefix.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PREFIX && !ideographic) {
            throw query.wrong(
                    "the * needs at least " + SHORTEST_PREFIX + " letters before it", start + text.length() - 1);
        }
        return new Words.Prefix(prefix);
    }

    private void count(int position) {
        if (++terms > MAX_TERMS) {
            throw query.wrong("q may have " + MAX_TERMS + " words and phrases, this is one more", position);
        }
    }
}
