package io.copydesk.store.query;

import io.copydesk.store.index.Fields;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** In which order articles are answered; each ends with the id, so that no two articles are equal. */
enum SortOrder {
    NEWEST,
    OLDEST,
    RELEVANCE;

    Sort sort() {
        return switch (this) {
            case NEWEST -> new Sort(byIngest(true), byId());
            case OLDEST -> new Sort(byIngest(false), byId());
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byIngest(true), byId());
        };
    }

    private static SortField byIngest(boolean newestFirst) {
        return new SortField(Fields.FIRST_INGESTED, SortField.Type.LONG, newestFirst);
    }

    private static SortField byId() {
        return new SortField(Fields.ID, SortField.Type.STRING);
    }
}
