package io.copydesk.store.query;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.words.Words;
import org.jspecify.annotations.Nullable;

/** In which order articles are answered; where two are equal in it, the newer one comes first, then the one of the lower id. */
public enum SortOrder {
    /** By the time of ingest, the newest first. */
    NEWEST,
    /** By the time of ingest, the oldest first. */
    OLDEST,
    /** By how well they fit the words, and how recent they are. */
    RELEVANCE;

    static SortOrder of(@Nullable String sort, Words words) {
        if (sort == null) {
            return words instanceof Words.All ? NEWEST : RELEVANCE;
        }
        return switch (sort) {
            case "newest" -> NEWEST;
            case "oldest" -> OLDEST;
            case "relevance" -> RELEVANCE;
            default ->
                throw ProblemException.badRequest("sort must be newest, oldest or relevance, it is \"" + sort + "\"");
        };
    }
}
