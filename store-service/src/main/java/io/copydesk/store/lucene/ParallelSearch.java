package io.copydesk.store.lucene;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches the parts of an index side by side, where each has to be looked through: for the best articles, and to count
 * all. Not for the newest, which are in the first part that is searched.
 */
final class ParallelSearch {

    // Who asks works too, so that searches go on however busy these are.
    private static final Executor THREADS =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), thread());

    private ParallelSearch() {}

    /** A searcher that shares its work among all processors. */
    static IndexSearcher of(IndexReader reader) {
        return new IndexSearcher(reader, THREADS);
    }

    static Executor threads() {
        return THREADS;
    }

    private static ThreadFactory thread() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "search-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
