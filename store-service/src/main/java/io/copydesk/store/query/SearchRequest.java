package io.copydesk.store.query;

import io.copydesk.events.Sha256;
import io.copydesk.store.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A search that can be answered.
 *
 * @param q what {@code question} was read from
 * @param cursor as it came, null for the first page
 * @param detail what the answer tells beside which articles were found
 */
public record SearchRequest(
        String q,
        Question question,
        SortOrder sort,
        Collapse collapse,
        int limit,
        @Nullable String cursor,
        AnswerDetail detail) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    public static SearchRequest of(PageParameters parameters) {
        return of(parameters, AnswerDetail.NONE);
    }

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    static SearchRequest of(SearchParameters parameters) {
        return of(parameters, AnswerDetail.of(parameters));
    }

    private static SearchRequest of(PageParameters parameters, AnswerDetail detail) {
        Question question = QuestionReader.read(parameters);
        return new SearchRequest(
                QuestionReader.q(parameters),
                question,
                SortOrder.of(Given.one("sort", parameters.sort), question.words()),
                Collapse.of(Given.one("collapse", parameters.collapse), question),
                Given.number("limit", parameters.limit, DEFAULT_LIMIT, MAX_LIMIT),
                Given.one("cursor", parameters.cursor),
                detail);
    }

    /** All articles of a question, one after the other, in portions. */
    public static SearchRequest all(Question question, SortOrder sort, int portion) {
        return new SearchRequest("", question, sort, Collapse.NONE, portion, null, AnswerDetail.NONE);
    }

    /** The same search with highlights and counts by these fields, in which a story is shown once unless it is asked for. */
    public SearchRequest forPeople(List<ArticleField> counted, int top) {
        Filters filters = question.filters();
        boolean isOfStory = filters.story() != null || filters.hasDuplicate() != null;
        return new SearchRequest(
                q,
                question,
                sort,
                isOfStory ? collapse : Collapse.STORY,
                limit,
                cursor,
                AnswerDetail.forPeople(counted, top));
    }

    /** The same for all pages of a search, another for every other search. */
    public String fingerprint() {
        Filters filters = question.filters();
        List<String> all = new ArrayList<>(List.of(sort.name(), collapse.name(), q));
        // In one order: that of a map is its own.
        new TreeMap<>(filters.any()).forEach((field, values) -> add(all, field.parameter(), values));
        new TreeMap<>(filters.none()).forEach((field, values) -> add(all, "-" + field.parameter(), values));
        all.add(filters.published().toString());
        all.add(filters.ingested().toString());
        all.add(String.valueOf(filters.story()));
        all.add(String.valueOf(filters.hasDuplicate()));
        // Lists of texts with their lengths can't be mistaken for one another.
        return Sha256.hex(all.stream()
                        .map(text -> text.length() + ":" + text)
                        .toList()
                        .toString())
                .substring(0, 16);
    }

    private static void add(List<String> all, String field, List<String> values) {
        all.add(field + values.size());
        all.addAll(values);
    }
}
