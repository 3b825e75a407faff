package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.words.WordsParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads which articles are looked for. */
public final class QuestionReader {

    private QuestionReader() {}

    /**
     * The question of these parameters.
     *
     * @throws io.copydesk.store.problem.ProblemException if one makes no sense, with what is wrong
     */
    public static Question read(QuestionParameters parameters) {
        return new Question(WordsParser.parse(q(parameters)), filters(parameters));
    }

    /**
     * The same, to be asked of articles as they arrive.
     *
     * @throws ProblemException also if it asks for what is known of stored articles only
     */
    public static Question readForArrivals(QuestionParameters parameters) {
        Question question = read(parameters);
        if (question.filters().story() != null || question.filters().hasDuplicate() != null) {
            throw ProblemException.badRequest(
                    "story and hasDuplicate are not known yet when an article arrives: leave them"
                            + " out, or ask /articles");
        }
        return question;
    }

    /** The words as they came; empty if there are none. */
    public static String q(QuestionParameters parameters) {
        String q = Given.one("q", parameters.q);
        return q == null ? "" : q.strip();
    }

    private static Filters filters(QuestionParameters parameters) {
        Map<ArticleField, List<String>> any = new EnumMap<>(ArticleField.class);
        Map<ArticleField, List<String>> none = new EnumMap<>(ArticleField.class);
        for (ArticleField field : ArticleField.values()) {
            for (String value : Given.all(field.parameter(), parameters.values(field))) {
                boolean isNot = value.length() > 1 && value.startsWith("-");
                String wanted = isNot ? value.substring(1) : value;
                (isNot ? none : any)
                        .computeIfAbsent(field, key -> new ArrayList<>())
                        .add(field == ArticleField.SITE ? withoutWww(wanted) : wanted);
            }
        }
        List<String> hasDuplicate = parameters.hasDuplicate;
        return new Filters(
                any,
                none,
                Span.of("from", Given.one("from", parameters.from), "to", Given.one("to", parameters.to)),
                Span.of(
                        "ingestedFrom",
                        Given.one("ingestedFrom", parameters.ingestedFrom),
                        "ingestedTo",
                        Given.one("ingestedTo", parameters.ingestedTo)),
                Given.one("story", parameters.story),
                (hasDuplicate == null || hasDuplicate.isEmpty())
                        ? null
                        : Given.choice("hasDuplicate", hasDuplicate, "true", "false"));
    }

    private static String withoutWww(String host) {
        return host.regionMatches(true, 0, "www.", 0, 4) ? host.substring(4) : host;
    }
}
