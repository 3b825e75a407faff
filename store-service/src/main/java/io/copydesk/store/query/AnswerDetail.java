package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import java.util.List;

/**
 * What a page of a search tells beside which articles it found. It changes neither which they are nor their order.
 *
 * @param countAll whether the total must be exact, whatever that costs
 * @param fields what of each article
 * @param highlight whether to show where the words are
 * @param facets what to count the articles by
 * @param days whether to count them by days, too
 * @param facetLimit how many values of each to count
 * @param explain whether to tell what the index was asked
 */
public record AnswerDetail(
        boolean countAll,
        FieldChoice fields,
        boolean highlight,
        List<ArticleField> facets,
        boolean days,
        int facetLimit,
        boolean explain) {

    static final String DAY = "day";

    private static final int DEFAULT_FACET_LIMIT = 10;
    private static final int MAX_FACET_LIMIT = 1_000;

    /** Whole articles and nothing beside them. */
    static final AnswerDetail NONE =
            new AnswerDetail(false, FieldChoice.ALL, false, List.of(), false, DEFAULT_FACET_LIMIT, false);

    public AnswerDetail {
        facets = List.copyOf(facets);
    }

    /**
     * Reads the parameters.
     *
     * @throws ProblemException if one makes no sense, with what is wrong
     */
    static AnswerDetail of(SearchParameters parameters) {
        List<String> facets = Given.parts("facet", parameters.facet);
        return new AnswerDetail(
                Given.choice("total", parameters.total, "exact", "estimate"),
                FieldChoice.of(Given.parts("fields", parameters.fields)),
                Given.choice("highlight", parameters.highlight, "true", "false"),
                facets.stream()
                        .filter(name -> !name.equals(DAY))
                        .map(AnswerDetail::facet)
                        .toList(),
                facets.contains(DAY),
                Given.number("facetLimit", parameters.facetLimit, DEFAULT_FACET_LIMIT, MAX_FACET_LIMIT),
                Given.choice("explain", parameters.explain, "true", "false"));
    }

    /** Whole articles with highlights, and how many have which values of these fields. */
    static AnswerDetail forPeople(List<ArticleField> counted, int top) {
        return new AnswerDetail(false, FieldChoice.ALL, true, counted, false, top, false);
    }

    /** Whether anything is to be counted. */
    boolean hasCounts() {
        return days || !facets.isEmpty();
    }

    private static ArticleField facet(String name) {
        return ArticleField.of(name)
                .orElseThrow(() -> ProblemException.badRequest("there is no facet \"" + name
                        + "\": take source, site, language, country, author, entity, topic, tag, quality, kind or"
                        + " day"));
    }
}
