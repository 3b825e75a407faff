package io.copydesk.store.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;

/** The stories of documents. */
final class Stories {

    private Stories() {}

    /** The articles of these stories. */
    static Query any(Collection<Long> stories) {
        return NumericDocValuesField.newSlowSetQuery(
                Fields.STORY, stories.stream().mapToLong(Long::longValue).toArray());
    }

    /** The story of a document. */
    static long of(IndexReader reader, int doc) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues stories = leaf.reader().getNumericDocValues(Fields.STORY);
        if (stories == null || !stories.advanceExact(doc - leaf.docBase)) {
            throw new IOException("a document of the index has no story");
        }
        return stories.longValue();
    }
}
