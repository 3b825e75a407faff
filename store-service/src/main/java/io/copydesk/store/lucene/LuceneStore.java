package io.copydesk.store.lucene;

import io.copydesk.store.index.IndexConfig;
import io.copydesk.store.index.IndexInUseException;
import io.copydesk.store.index.IndexState;
import io.copydesk.store.index.IndexStore;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.index.Positions;
import io.copydesk.store.index.SearchIndex;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A directory with the Lucene index of this instance. */
@Singleton
@Identifier("lucene")
class LuceneStore implements IndexStore {

    private static final Logger LOG = Logger.getLogger(LuceneStore.class);

    private final Path directory;
    private final IndexState state;
    private volatile @Nullable LuceneIndex open;

    LuceneStore(IndexConfig config, IndexState state) {
        this.directory = config.directory();
        this.state = state;
    }

    /** Reads a search's result from the index as it is now. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /**
     * Searches. May be called by any thread.
     *
     * @throws IndexUnavailableException while the index is not there
     */
    <T> T search(Search<T> search) throws IOException {
        state.checkReady();
        LuceneIndex index = open;
        if (index == null) {
            throw new IndexUnavailableException(state.doing());
        }
        IndexSearcher searcher;
        try {
            searcher = index.acquire();
        } catch (AlreadyClosedException e) {
            throw new IndexUnavailableException(state.doing());
        }
        try {
            return search.in(searcher);
        } finally {
            index.release(searcher);
        }
    }

    @Override
    public @Nullable SearchIndex openCommitted() throws IOException {
        Files.createDirectories(directory);
        try {
            LuceneIndex committed = LuceneIndex.openCommitted(directory);
            if (committed != null) {
                open = committed;
                return committed;
            }
        } catch (LockObtainFailedException e) {
            throw inUse();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The search index in %s can't be read, so it is built anew: %s", directory, e);
        }
        delete();
        return null;
    }

    @Override
    public SearchIndex create(Positions positions) throws IOException {
        try {
            LuceneIndex created = LuceneIndex.create(directory, positions);
            open = created;
            return created;
        } catch (LockObtainFailedException e) {
            throw inUse();
        }
    }

    @Override
    public void delete() throws IOException {
        IndexFiles.delete(directory);
    }

    private IndexInUseException inUse() {
        return new IndexInUseException("another process has the search index in " + directory + " open");
    }
}
