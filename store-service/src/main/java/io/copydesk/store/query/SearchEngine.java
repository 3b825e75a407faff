package io.copydesk.store.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles by what an index has of them. The same question has the same answer in every engine. Thread-safe. All methods
 * throw {@link io.copydesk.store.index.IndexUnavailableException} while the index is not there.
 */
public interface SearchEngine {

    /**
     * A page of what is found.
     *
     * @param after where the page before ended; empty for the first page
     * @throws io.copydesk.store.problem.ProblemException if {@code after} is not of this search
     */
    Hits page(SearchRequest request, Optional<Place> after) throws IOException;

    /**
     * The most frequent values of fields in the articles found, the most frequent first; equal ones by value.
     *
     * @param top how many of each field at most
     */
    Map<ArticleField, List<ValueCount>> counts(Question question, Collection<ArticleField> fields, int top)
            throws IOException;

    /** The most frequent values of one field, as those of several. */
    default List<ValueCount> counts(Question question, ArticleField field, int top) throws IOException {
        return counts(question, List.of(field), top).getOrDefault(field, List.of());
    }

    /** How many articles were found that were published in each of the spans, in their order. */
    List<Long> counts(Question question, List<Span> spans) throws IOException;

    /** How many articles were found on each day (UTC, days since 1970-01-01), the newest first. */
    List<ValueCount> days(Question question, int top) throws IOException;

    /** How many articles were found. */
    long count(Question question) throws IOException;

    /** The stories with the most articles found, by their numbers, and how many; the largest first. */
    Map<Long, Long> stories(Question question, int top) throws IOException;

    /** How many articles were found of each of these stories; those without one may be missing. */
    Map<Long, Long> stories(Question question, Collection<Long> stories) throws IOException;

    /** How it looks for the articles of a question. */
    Explanation explain(Question question) throws IOException;

    /**
     * Articles that have the most telling words of a text too, the likest first, of each story one.
     *
     * @param story the story that none of them is of
     */
    List<String> similar(@Nullable String title, List<String> paragraphs, String story, int most) throws IOException;

    /**
     * Other spellings of a word that the index has, the likeliest first; empty if it has the word itself.
     *
     * @param word without spaces
     */
    List<String> spellings(String word) throws IOException;
}
