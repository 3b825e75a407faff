package io.copydesk.store.opensearch;

import io.copydesk.store.index.IndexInUseException;
import io.copydesk.store.index.IndexStore;
import io.copydesk.store.index.Positions;
import io.copydesk.store.index.SearchIndex;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index of all instances in an OpenSearch cluster. Each instance reads the whole topic and puts in what is not there
 * yet, so that none waits for another, and all go on if one ends.
 */
@Singleton
@Identifier("opensearch")
class OpenSearchStore implements IndexStore {

    private final Cluster cluster;
    private final IndexNames names;
    private final Progress progress;
    private final RebuildLock lock;

    OpenSearchStore(Cluster cluster, IndexNames names, Progress progress, RebuildLock lock) {
        this.cluster = cluster;
        this.names = names;
        this.progress = progress;
        this.lock = lock;
    }

    @Override
    public @Nullable SearchIndex openCommitted() throws IOException {
        Optional<String> current = names.current();
        if (current.isEmpty()) {
            return null;
        }
        Positions positions = progress.of(current.get()).orElse(null);
        if (positions == null) {
            delete();
            return null;
        }
        return OpenSearchIndex.existing(cluster, names, progress, lock, positions);
    }

    @Override
    public SearchIndex create(Positions positions) throws IOException {
        RebuildLock.Held held = lock.exclusive();
        if (held == null) {
            throw new IndexInUseException("another instance builds the search index");
        }
        try {
            if (names.current().isPresent()) {
                throw new IndexInUseException("another instance has built the search index just now");
            }
            return OpenSearchIndex.empty(cluster, names, progress, lock, positions, held);
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    @Override
    public void delete() throws IOException {
        try (RebuildLock.Held held = lock.exclusive()) {
            if (held == null) {
                throw new IndexInUseException("another instance builds the search index");
            }
            Optional<String> current = names.current();
            if (current.isPresent()) {
                names.delete(current.get());
            }
        }
    }
}
