package io.copydesk.store.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.events.EventJson;
import io.copydesk.store.problem.ProblemException;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, so that the next one begins right after it, whatever has arrived in between.
 *
 * @param query see {@link SearchRequest#fingerprint}
 * @param score the bits of the last article's score; 0 where the order is not by score
 * @param ingested when the last article was first dropped in
 * @param id the last article's id
 * @param statistics what the scores of the first page were made of; empty where the order is not by score
 */
record Cursor(String query, int score, long ingested, String id, List<Long> statistics) {

    private static final ObjectMapper MAPPER = EventJson.mapper();

    static Cursor after(SearchRequest request, FieldDoc last, Statistics statistics) {
        Object[] values = last.fields;
        boolean byScore = request.sort() == SortOrder.RELEVANCE;
        return new Cursor(
                request.fingerprint(),
                byScore ? Float.floatToIntBits((Float) values[0]) : 0,
                (Long) values[values.length - 2],
                ((BytesRef) values[values.length - 1]).utf8ToString(),
                byScore ? statistics.numbers() : List.of());
    }

    /**
     * Reads the cursor of a request.
     *
     * @return null for the first page
     * @throws ProblemException if it is no cursor, or that of another search
     */
    static @Nullable Cursor of(SearchRequest request) {
        if (request.cursor() == null) {
            return null;
        }
        Cursor cursor;
        try {
            cursor = MAPPER.readValue(Base64.getUrlDecoder().decode(request.cursor()), Cursor.class);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        if (cursor == null
                || cursor.query == null
                || cursor.id == null
                || cursor.statistics == null
                || cursor.statistics.contains(null)) {
            throw unreadable();
        }
        if (!cursor.query.equals(request.fingerprint())) {
            throw ProblemException.badRequest("the cursor is of another search: send it with the same q, source, site,"
                    + " language, from, to and sort as the page it came with");
        }
        return cursor;
    }

    static ProblemException unreadable() {
        return ProblemException.badRequest(
                "the cursor is none that was given here: send the \"next\" of the page before, or none");
    }

    String text() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can be written", e);
        }
    }

    /** The place in Lucene's own terms. */
    FieldDoc place(SortOrder sort) {
        BytesRef lastId = new BytesRef(id);
        return sort == SortOrder.RELEVANCE
                ? new FieldDoc(
                        Integer.MAX_VALUE, Float.NaN, new Object[] {Float.intBitsToFloat(score), ingested, lastId})
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {ingested, lastId});
    }
}
