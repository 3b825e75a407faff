package io.copydesk.store.lucene;

import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.Positions;
import io.copydesk.store.index.SearchIndex;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An open Lucene index with one document an article. It is written by one thread; searchers may be taken by any.
 */
final class LuceneIndex implements SearchIndex {

    // Fewer, larger segments under load than with Lucene's 16, and still small beside the service's heap.
    private static final double BUFFER_MEGABYTES = 48;

    // A search looks its words up in each segment, and a word may have a stem in many languages: half as many
    // segments as with Lucene's 10 a tier and 2 MB made a search twice as quick at a million articles.
    private static final int SEGMENTS_PER_TIER = 5;
    private static final double SMALL_MEGABYTES = 16;

    // Most searches want the newest articles: with these at hand they pass over the segments that have older ones only.
    private static final Comparator<LeafReader> NEWEST_FIRST =
            Comparator.comparingLong(LuceneIndex::newest).reversed();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Positions positions;

    // What was written since the searchers last saw the index: lookups must see it too.
    private final Map<String, IndexDocument> unseen = new HashMap<>();
    private boolean changed;

    private LuceneIndex(Directory directory, IndexWriter writer, Positions positions) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.positions = positions;
    }

    /**
     * Opens the index of a directory as its last commit left it.
     *
     * @return null if there is none, or one of another form
     * @throws IOException if it can't be read
     */
    static @Nullable LuceneIndex openCommitted(Path path) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            Map<String, String> data = DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getUserData()
                    : Map.of();
            if (!Positions.isReadable(data)) {
                directory.close();
                return null;
            }
            return open(directory, IndexWriterConfig.OpenMode.APPEND, Positions.of(data));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens an empty index that is not committed: until it is, the directory still counts as one without an index. */
    static LuceneIndex create(Path path, Positions positions) throws IOException {
        return open(FSDirectory.open(path), IndexWriterConfig.OpenMode.CREATE, positions);
    }

    private static LuceneIndex open(Directory directory, IndexWriterConfig.OpenMode mode, Positions positions)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(TextAnalysis.ofArticles(null))
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(fewSegments())
                .setLeafSorter(NEWEST_FIRST)
                // What is not committed on purpose is read again from the topic.
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new LuceneIndex(directory, writer, positions);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static MergePolicy fewSegments() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
        policy.setFloorSegmentMB(SMALL_MEGABYTES);
        return policy;
    }

    @Override
    public Positions positions() {
        return positions;
    }

    @Override
    public List<Refused> put(List<Arrival> arrivals) throws IOException {
        List<Refused> refused = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            try {
                put(arrival.article(), arrival.membership());
            } catch (IllegalArgumentException e) {
                // Lucene throws it for an endless id.
                refused.add(new Refused(arrival.article(), String.valueOf(e.getMessage())));
            }
        }
        return refused;
    }

    /** Puts an article in if it is newer than what is there. */
    void put(ArrivedArticle arrived, Membership membership) throws IOException {
        IndexDocument current = find(arrived.id());
        if (current != null && !arrived.times().isNewerThan(current.times())) {
            return;
        }
        long firstIngested = current == null ? arrived.times().ingested() : current.firstIngested();
        writer.updateDocument(IndexDocument.key(arrived.id()), IndexDocument.of(arrived, firstIngested, membership));
        unseen.put(arrived.id(), new IndexDocument(arrived.times(), firstIngested));
    }

    @Override
    public void add(ArrivedArticle arrived, long firstIngested, Membership membership) throws IOException {
        writer.addDocument(IndexDocument.of(arrived, firstIngested, membership));
    }

    @Override
    public void update(Collection<Membership> memberships) throws IOException {
        for (Membership membership : memberships) {
            writer.updateDocValues(
                    IndexDocument.key(membership.id()),
                    IndexDocument.memberships(membership).toArray(Field[]::new));
        }
        changed |= !memberships.isEmpty();
    }

    @Override
    public void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer.deleteDocuments(IndexDocument.key(id));
            unseen.remove(id);
        }
        changed |= !ids.isEmpty();
    }

    @Override
    public List<String> firstIngestedBefore(Instant time, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Query before = LongPoint.newRangeQuery(Fields.FIRST_INGESTED, Long.MIN_VALUE, time.toEpochMilli() - 1);
            Sort earliest = new Sort(new SortField(Fields.FIRST_INGESTED, SortField.Type.LONG));
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : searcher.search(before, most, earliest).scoreDocs) {
                List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
                SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID);
                if (values.advanceExact(found.doc - leaf.docBase)) {
                    ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
                }
            }
            return ids;
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void clear() throws IOException {
        writer.deleteAll();
        unseen.clear();
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        unseen.clear();
        changed = false;
    }

    @Override
    public boolean isRefreshed() {
        return unseen.isEmpty() && !changed;
    }

    @Override
    public void commit() throws IOException {
        writer.setLiveCommitData(positions.toCommitData().entrySet());
        writer.commit();
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    @Override
    public long documents() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public boolean isBroken() {
        return writer.getTragicException() != null;
    }

    private static long newest(LeafReader leaf) {
        try {
            PointValues times = leaf.getPointValues(Fields.FIRST_INGESTED);
            return times == null ? Long.MIN_VALUE : LongPoint.decodeDimension(times.getMaxPackedValue(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable IndexDocument find(String id) throws IOException {
        IndexDocument written = unseen.get(id);
        if (written != null) {
            return written;
        }
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int doc = find(leaf, id);
                if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    return IndexDocument.read(leaf.reader(), doc);
                }
            }
            return null;
        } finally {
            searchers.release(searcher);
        }
    }

    private static int find(LeafReaderContext leaf, String id) throws IOException {
        Terms ids = leaf.reader().terms(Fields.ID);
        TermsEnum terms = ids == null ? null : ids.iterator();
        if (terms == null || !terms.seekExact(new BytesRef(id))) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        PostingsEnum docs = terms.postings(null, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
