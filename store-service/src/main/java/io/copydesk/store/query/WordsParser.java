package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what people type into a search field: words (all of them), {@code "phrases"}, {@code -not}, {@code OR},
 * parentheses. Punctuation within words is part of them.
 */
final class WordsParser {

    /** Longer than any question; what is longer is a mistake or an attack. */
    static final int MAX_LENGTH = 1_000;

    /** Words and phrases together: each costs a look into the index. */
    static final int MAX_TERMS = 64;

    // Each level is a method call on the stack; nobody thinks in more.
    private static final int MAX_DEPTH = 20;

    private static final String OR = "OR";
    private static final String QUOTES = "\"“”„";

    private final String query;
    private int at;
    private int terms;
    private int depth;

    private WordsParser(String query) {
        this.query = query;
    }

    /**
     * The tree of this query; of an empty one {@link Words.All}.
     *
     * @throws ProblemException if it can't be read, saying what is wrong and where, counting characters from 1
     */
    static Words parse(String query) {
        if (query.length() > MAX_LENGTH) {
            throw ProblemException.badRequest("q may have " + MAX_LENGTH + " characters, it has " + query.length());
        }
        WordsParser parser = new WordsParser(query);
        Words words = parser.or();
        if (parser.at < query.length()) {
            throw parser.wrong("the \")\" has no \"(\" before it", parser.at);
        }
        return words;
    }

    private Words or() {
        List<Words> parts = new ArrayList<>();
        int start = at;
        parts.add(and());
        while (isOr()) {
            int or = at;
            at += OR.length();
            if (parts.get(parts.size() - 1) instanceof Words.All) {
                throw wrong("OR needs a word before it", or);
            }
            start = at;
            parts.add(and());
            if (parts.get(parts.size() - 1) instanceof Words.All) {
                throw wrong("OR needs a word after it", Math.min(start, query.length()));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Words.Or(parts);
    }

    private Words and() {
        List<Words> parts = new ArrayList<>();
        skipSpace();
        while (at < query.length() && query.charAt(at) != ')' && !isOr()) {
            parts.add(part());
            skipSpace();
        }
        return switch (parts.size()) {
            case 0 -> new Words.All();
            case 1 -> parts.get(0);
            default -> new Words.And(parts);
        };
    }

    private Words part() {
        char first = query.charAt(at);
        if (first == '-' && at + 1 < query.length() && !isSpace(query.charAt(at + 1)) && query.charAt(at + 1) != ')') {
            int minus = at;
            // Two minuses are a dash that somebody typed, not a no to a no.
            while (at < query.length() && query.charAt(at) == '-') {
                at++;
            }
            if (at == query.length() || isSpace(query.charAt(at)) || query.charAt(at) == ')') {
                return new Words.Word(query.substring(minus, at));
            }
            return new Words.Not(part());
        }
        if (first == '(') {
            return group();
        }
        return isQuote(first) ? phrase() : word();
    }

    private Words group() {
        int open = at++;
        if (++depth > MAX_DEPTH) {
            throw wrong("parentheses may stand " + MAX_DEPTH + " deep", open);
        }
        Words words = or();
        if (at == query.length()) {
            throw wrong("the \"(\" is not closed", open);
        }
        at++;
        depth--;
        if (words instanceof Words.All) {
            throw wrong("the parentheses are empty", open);
        }
        return words;
    }

    private Words phrase() {
        int open = at++;
        while (at < query.length() && !isQuote(query.charAt(at))) {
            at++;
        }
        if (at == query.length()) {
            throw wrong("the quotation mark is not closed", open);
        }
        at++;
        count(open);
        return new Words.Phrase(query.substring(open + 1, at - 1));
    }

    private Words word() {
        int start = at;
        while (at < query.length()
                && !isSpace(query.charAt(at))
                && !isQuote(query.charAt(at))
                && query.charAt(at) != '('
                && query.charAt(at) != ')') {
            at++;
        }
        count(start);
        return new Words.Word(query.substring(start, at));
    }

    private void count(int position) {
        if (++terms > MAX_TERMS) {
            throw wrong("q may have " + MAX_TERMS + " words and phrases, this is one more", position);
        }
    }

    private boolean isOr() {
        int end = at + OR.length();
        return query.startsWith(OR, at)
                && (end == query.length() || isSpace(query.charAt(end)) || "()\"“”„".indexOf(query.charAt(end)) >= 0);
    }

    private void skipSpace() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private ProblemException wrong(String what, int position) {
        return ProblemException.badRequest("q can't be read: " + what + ", at character " + (position + 1));
    }
}
