package io.copydesk.store.words;

import io.copydesk.store.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a query and how far it is read. */
final class Input {

    private static final String OR = "OR";
    private static final String QUOTES = "\"“”„";

    private final String query;
    private int at;

    Input(String query) {
        this.query = query;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == query.length();
    }

    char next() {
        return query.charAt(at);
    }

    boolean isSpace() {
        return isSpace(next());
    }

    boolean isQuote() {
        return isQuote(next());
    }

    boolean startsWith(String text) {
        return query.startsWith(text, at);
    }

    /** A minus right before what is not wanted. */
    boolean isMinus() {
        return next() == '-'
                && at + 1 < query.length()
                && !isSpace(query.charAt(at + 1))
                && query.charAt(at + 1) != ')';
    }

    boolean isOr() {
        int end = at + OR.length();
        return startsWith(OR)
                && (end == query.length() || isSpace(query.charAt(end)) || "()\"“”„".indexOf(query.charAt(end)) >= 0);
    }

    void skipOr() {
        at += OR.length();
    }

    /** What stands here and looks so; null if something else does. */
    @Nullable
    Matcher find(Pattern pattern) {
        Matcher matcher = pattern.matcher(query).region(at, query.length());
        return matcher.lookingAt() ? matcher : null;
    }

    void skip(Matcher found) {
        at = found.end();
    }

    void skip(String text) {
        at += text.length();
    }

    void skipAll(char c) {
        while (!isAtEnd() && next() == c) {
            at++;
        }
    }

    void skipSpace() {
        while (!isAtEnd() && isSpace()) {
            at++;
        }
    }

    String since(int start) {
        return query.substring(start, at);
    }

    /** What stands up to the next space, quotation mark or parenthesis. */
    String word() {
        int start = at;
        while (!isAtEnd() && !isSpace() && !isQuote() && next() != '(' && next() != ')') {
            at++;
        }
        return since(start);
    }

    /** What stands between this quotation mark and the next. */
    String quoted() {
        int open = at++;
        while (!isAtEnd() && !isQuote()) {
            at++;
        }
        if (isAtEnd()) {
            throw wrong("the quotation mark is not closed", open);
        }
        at++;
        return query.substring(open + 1, at - 1);
    }

    ProblemException wrong(String what, int position) {
        int place = position + 1;
        return ProblemException.badRequest("q can't be read: " + what + ", at character " + place)
                .at("q", place);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
