package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.IndexUnavailableException;
import io.copydesk.store.index.Positions;
import io.copydesk.store.index.SearchIndex;
import io.copydesk.store.lucene.Fields;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The index behind the alias, or one that is being filled to stand there; others write it as well. */
final class OpenSearchIndex implements SearchIndex {

    private static final Logger LOG = Logger.getLogger(OpenSearchIndex.class);

    private final Cluster cluster;
    private final IndexNames names;
    private final Progress progress;
    private final RebuildLock lock;
    private final Positions positions;

    // While it is filled anew.
    private @Nullable Filling filling;

    /** An index that nobody searches yet. */
    private record Filling(String index, RebuildLock.Held held, Bulk added) {}

    private OpenSearchIndex(
            Cluster cluster, IndexNames names, Progress progress, RebuildLock lock, Positions positions) {
        this.cluster = cluster;
        this.names = names;
        this.progress = progress;
        this.lock = lock;
        this.positions = positions;
    }

    static OpenSearchIndex existing(
            Cluster cluster, IndexNames names, Progress progress, RebuildLock lock, Positions positions) {
        return new OpenSearchIndex(cluster, names, progress, lock, positions);
    }

    /** An index that is to be filled. */
    static OpenSearchIndex empty(
            Cluster cluster,
            IndexNames names,
            Progress progress,
            RebuildLock lock,
            Positions positions,
            RebuildLock.Held held)
            throws IOException {
        OpenSearchIndex index = new OpenSearchIndex(cluster, names, progress, lock, positions);
        index.fill(held);
        return index;
    }

    @Override
    public Positions positions() {
        return positions;
    }

    @Override
    public List<Refused> put(List<Arrival> arrivals) throws IOException {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        return lock.shared(() -> new ArticleWriter(cluster, current()).put(arrivals));
    }

    @Override
    public void add(ArrivedArticle article, long firstIngested, Membership membership) throws IOException {
        Bulk added = filling().added;
        added.create(article.id(), IndexedArticle.document(article, firstIngested, membership));
        if (added.isFull()) {
            flush(added);
        }
    }

    /** What was there already was sent twice. */
    private static void flush(Bulk added) throws IOException {
        for (Bulk.Result result : added.sendPatiently()) {
            if (!result.isDone() && !result.isConflict()) {
                LOG.debugf("Not indexed: %s: %s", result.id(), result.reason());
            }
        }
    }

    @Override
    public void update(Collection<Membership> memberships) throws IOException {
        if (memberships.isEmpty()) {
            return;
        }
        lock.shared(() -> {
            String index = current();
            List<Membership> left = List.copyOf(memberships);
            while (!left.isEmpty()) {
                left = updateSome(index, left);
            }
            return index;
        });
    }

    /** The result is those whose articles somebody else changed at the same time, again and again. */
    private List<Membership> updateSome(String index, List<Membership> memberships) throws IOException {
        Bulk bulk = new Bulk(cluster, index);
        for (Membership membership : memberships) {
            bulk.update(membership);
        }
        // Those that are not there yet are put in with it.
        List<Bulk.Result> results = bulk.send();
        return IntStream.range(0, results.size())
                .filter(i -> results.get(i).isConflict())
                .mapToObj(memberships::get)
                .toList();
    }

    @Override
    public void remove(Collection<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        lock.shared(() -> {
            Bulk bulk = new Bulk(cluster, current());
            for (String id : ids) {
                bulk.delete(id);
            }
            return bulk.send();
        });
    }

    @Override
    public List<String> firstIngestedBefore(Instant time, int most) throws IOException {
        JsonNode found = cluster.search(
                names.alias(),
                Map.of(
                        "query",
                        Map.of("range", Map.of(Fields.FIRST_INGESTED, Map.of("lt", time.toEpochMilli()))),
                        "sort",
                        List.of(Map.of(Fields.FIRST_INGESTED, "asc")),
                        "size",
                        most,
                        "_source",
                        List.of(Fields.ID)));
        List<String> ids = new ArrayList<>();
        found.path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_source").path(Fields.ID).asText()));
        return ids;
    }

    @Override
    public void clear() throws IOException {
        RebuildLock.Held held = lock.exclusive();
        if (held == null) {
            throw new IndexUnavailableException(
                    "another instance writes the search index, or builds it anew: try again");
        }
        fill(held);
    }

    private void fill(RebuildLock.Held held) throws IOException {
        try {
            String index = names.create();
            filling = new Filling(index, held, new Bulk(cluster, index));
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    @Override
    public void refresh() throws IOException {
        cluster.ask("POST", "/" + names.alias() + "/_refresh", null);
    }

    /** Others write it, too. Refreshing what has not changed costs nothing, and tells whether the cluster is there. */
    @Override
    public boolean isRefreshed() {
        return false;
    }

    @Override
    public void commit() throws IOException {
        Filling filled = filling;
        if (filled == null) {
            progress.save(current(), positions);
            return;
        }
        flush(filled.added);
        cluster.ask("POST", "/" + filled.index + "/_refresh", null);
        progress.save(filled.index, positions);
        if (!filled.held.isHeld()) {
            throw new IndexUnavailableException(
                    "the connection to PostgreSQL was lost while the search index was built");
        }
        names.use(filled.index);
        filling = null;
        filled.held.close();
    }

    @Override
    public long documents() throws IOException {
        return cluster.ask("GET", "/" + names.alias() + "/_count", null)
                .path("count")
                .asLong();
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    /** What it was being filled with is deleted by who fills the next one. */
    @Override
    public void close() {
        Filling unfinished = filling;
        filling = null;
        if (unfinished != null) {
            unfinished.held.close();
        }
    }

    private Filling filling() {
        Filling now = filling;
        if (now == null) {
            throw new IllegalStateException("articles are added to an index that is filled");
        }
        return now;
    }

    /** Asked each time: another instance may have built a new one. */
    private String current() throws IOException {
        return names.current().orElseThrow(() -> new IndexUnavailableException("the search index is being built anew"));
    }
}
