package io.copydesk.store.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.grouping.GroupSelector;
import org.apache.lucene.search.grouping.SearchGroup;
import org.jspecify.annotations.Nullable;

/** Groups documents by their story. */
final class StorySelector extends GroupSelector<Long> {

    private @Nullable NumericDocValues stories;

    @Override
    public void setNextReader(LeafReaderContext leaf) throws IOException {
        stories = leaf.reader().getNumericDocValues(Fields.STORY);
    }

    @Override
    public void setScorer(Scorable scorer) {
        // Which story an article is of does not depend on its score.
    }

    @Override
    public State advanceTo(int doc) throws IOException {
        return stories != null && stories.advanceExact(doc) ? State.ACCEPT : State.SKIP;
    }

    @Override
    public Long currentValue() throws IOException {
        if (stories == null) {
            throw new IllegalStateException("advance first");
        }
        return stories.longValue();
    }

    @Override
    public Long copyValue() throws IOException {
        return currentValue();
    }

    @Override
    public void setGroups(Collection<SearchGroup<Long>> groups) {
        throw new UnsupportedOperationException("stories are looked for, their articles are not");
    }
}
