package io.copydesk.store.lucene;

import io.copydesk.store.query.ArticleField;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * The index as it was a moment ago, with the numbers of all values of its fields. Making these takes as long as the fields
 * have values, so with articles arriving all the time it is not done for every state of the index: the longer it takes, the
 * older counts may be. Thread-safe.
 */
@Singleton
class FacetSnapshot {

    // At least, and so many times as long as the numbers took: they never take more than a twentieth of a processor.
    private static final long SHORTEST_LIFE = Duration.ofSeconds(1).toNanos();
    private static final int LIVES = 20;

    private final LuceneStore index;
    private @Nullable Snapshot current;

    FacetSnapshot(@Identifier("lucene") LuceneStore index) {
        this.index = index;
    }

    /** One state of the index. */
    private static final class Snapshot {

        private final IndexReader reader;
        private final Map<ArticleField, StringDocValuesReaderState> states = new EnumMap<>(ArticleField.class);
        private final long made = System.nanoTime();
        private long took;

        Snapshot(IndexReader reader) {
            this.reader = reader;
        }

        boolean isOld() {
            return System.nanoTime() - made > Math.max(SHORTEST_LIFE, LIVES * took);
        }

        synchronized StringDocValuesReaderState state(ArticleField field) throws IOException {
            StringDocValuesReaderState state = states.get(field);
            if (state == null) {
                long start = System.nanoTime();
                state = new StringDocValuesReaderState(reader, field.parameter());
                took += System.nanoTime() - start;
                states.put(field, state);
            }
            return state;
        }
    }

    /** Counts in one state of the index. */
    interface Count<T> {
        T in(IndexSearcher searcher, States states) throws IOException;
    }

    /** The numbers of a field's values. */
    interface States {
        StringDocValuesReaderState of(ArticleField field) throws IOException;
    }

    /** Counts; what was indexed a moment ago may not be counted yet. */
    <T> T count(Count<T> count) throws IOException {
        Snapshot snapshot = acquire();
        try {
            return count.in(ParallelSearch.of(snapshot.reader), snapshot::state);
        } finally {
            snapshot.reader.decRef();
        }
    }

    private synchronized Snapshot acquire() throws IOException {
        // Asked every time: an index that is being built anew must not be counted in.
        Snapshot fresh = index.search(searcher -> {
            Snapshot known = current;
            IndexReader now = searcher.getIndexReader();
            if (known != null && (known.reader.equals(now) || !known.isOld())) {
                return known;
            }
            now.incRef();
            return new Snapshot(now);
        });
        if (fresh != current) {
            release();
            current = fresh;
        }
        fresh.reader.incRef();
        return fresh;
    }

    private void release() throws IOException {
        if (current != null) {
            current.reader.decRef();
        }
    }
}
