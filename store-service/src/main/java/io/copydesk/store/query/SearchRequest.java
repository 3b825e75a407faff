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
 * @param countAll whether the total must be exact, whatever that costs
 * @param facets what to count the articles by
 * @param days whether to count them by days, too
 * @param facetLimit how many values of each to count
 * @param cursor as it came, null for the first page
 */
public record SearchRequest(
        String q,
        Question question,
        SortOrder sort,
        Collapse collapse,
        int limit,
        boolean countAll,
        FieldChoice fields,
        boolean highlight,
        List<ArticleField> facets,
        boolean days,
        int facetLimit,
        @Nullable String cursor) {

    static final String DAY = "day";

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_FACET_LIMIT = 10;
    private static final int MAX_FACET_LIMIT = 1_000;

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    public static SearchRequest of(PageParameters parameters) {
        Question question = QuestionReader.read(parameters);
        return new SearchRequest(
                QuestionReader.q(parameters),
                question,
                SortOrder.of(Given.one("sort", parameters.sort), question.words()),
                Collapse.of(Given.one("collapse", parameters.collapse), question),
                Given.number("limit", parameters.limit, DEFAULT_LIMIT, MAX_LIMIT),
                false,
                FieldChoice.ALL,
                false,
                List.of(),
                false,
                DEFAULT_FACET_LIMIT,
                Given.one("cursor", parameters.cursor));
    }

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    static SearchRequest of(SearchParameters parameters) {
        SearchRequest page = of((PageParameters) parameters);
        List<String> facets = Given.parts("facet", parameters.facet);
        return new SearchRequest(
                page.q,
                page.question,
                page.sort,
                page.collapse,
                page.limit,
                Given.choice("total", parameters.total, "exact", "estimate"),
                FieldChoice.of(Given.parts("fields", parameters.fields)),
                Given.choice("highlight", parameters.highlight, "true", "false"),
                facets.stream()
                        .filter(name -> !name.equals(DAY))
                        .map(SearchRequest::facet)
                        .toList(),
                facets.contains(DAY),
                Given.number("facetLimit", parameters.facetLimit, DEFAULT_FACET_LIMIT, MAX_FACET_LIMIT),
                page.cursor);
    }

    /** All articles of a question, one after the other, in portions. */
    public static SearchRequest all(Question question, SortOrder sort, int portion) {
        return new SearchRequest(
                "",
                question,
                sort,
                Collapse.NONE,
                portion,
                false,
                FieldChoice.ALL,
                false,
                List.of(),
                false,
                DEFAULT_FACET_LIMIT,
                null);
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
                countAll,
                fields,
                true,
                counted,
                days,
                top,
                cursor);
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

    private static ArticleField facet(String name) {
        return ArticleField.of(name)
                .orElseThrow(() -> ProblemException.badRequest("there is no facet \"" + name
                        + "\": take source, site, language, country, author, entity, topic, tag, quality, kind or"
                        + " day"));
    }
}
