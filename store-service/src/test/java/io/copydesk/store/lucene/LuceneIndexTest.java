package io.copydesk.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.TestArticle;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.Positions;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

    private static final TopicPartition FIRST = new TopicPartition("articles.enriched", 0);
    private static final TopicPartition SECOND = new TopicPartition("articles.enriched", 1);

    @TempDir
    Path directory;

    @Test
    void whatIsCommittedIsThereAfterACrashWithItsOffsets() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(SECOND, 7L), 3))) {
            put(index, article("a", "harbour"));
            index.positions().passed(FIRST, 41);
            index.commit();
        }

        try (LuceneIndex index = LuceneIndex.openCommitted(directory)) {
            assertThat(index.positions().next()).isEqualTo(Map.of(FIRST, 42L, SECOND, 7L));
            assertThat(index.positions().groupChange()).isEqualTo(3);
            assertThat(count(index, "harbour")).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotCommittedIsGoneWithItsOffsets() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            put(index, article("a", "harbour"));
            index.positions().passed(FIRST, 41);
            index.commit();
            put(index, article("b", "ferry"));
            index.positions().passed(FIRST, 42);
        }

        try (LuceneIndex index = LuceneIndex.openCommitted(directory)) {
            assertThat(index.positions().next()).isEqualTo(Map.of(FIRST, 42L));
            assertThat(count(index, "harbour")).isEqualTo(1);
            assertThat(count(index, "ferry")).isZero();
        }
    }

    @Test
    void crashInAClearedIndexLeavesItAsItWas() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            put(index, article("a", "harbour"));
            index.commit();
            index.clear();
            index.add(article("b", "ferry"), 0, Membership.alone("b"));
            index.refresh();
        }

        try (LuceneIndex index = LuceneIndex.openCommitted(directory)) {
            assertThat(count(index, "harbour")).isEqualTo(1);
            assertThat(count(index, "ferry")).isZero();
        }
    }

    @Test
    void indexThatWasNeverCommittedIsNone() throws IOException {
        LuceneIndex.create(directory, new Positions(Map.of(FIRST, 1L), 0)).close();

        assertThat(LuceneIndex.openCommitted(directory)).isNull();
    }

    @Test
    void indexOfAnotherFormIsNone() throws IOException {
        try (FSDirectory files = FSDirectory.open(directory);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }

        assertThat(LuceneIndex.openCommitted(directory)).isNull();
    }

    @Test
    void newerRevisionTakesThePlaceOfTheOlderWhicheverComesFirst() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            put(index, article("a", "newer", "2026-11-01T09:00:00Z"));
            put(index, article("a", "older", "2026-11-01T08:00:00Z"));
            put(index, article("b", "older", "2026-11-01T08:00:00Z"));
            // Found in the index now, no longer among what was just written.
            index.refresh();
            put(index, article("b", "newer", "2026-11-01T09:00:00Z"));
            index.refresh();

            assertThat(count(index, "newer")).isEqualTo(2);
            assertThat(count(index, "older")).isZero();
        }
    }

    @Test
    void aCorrectionStaysThoughItsDateIsTheEarlierOne() throws IOException {
        ArrivedArticle wrong = ArrivedArticle.parse(TestArticle.withId("a")
                .title("wrong")
                .modified("2099-01-01T00:00:00Z")
                .json());
        ArrivedArticle right = ArrivedArticle.parse(TestArticle.withId("a")
                .title("right")
                .modified("2026-11-01T00:00:00Z")
                .ingested("2026-11-01T09:00:00Z")
                .correction()
                .json());
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            put(index, wrong);
            index.refresh();
            put(index, right);
            // Delivered once more, when the correction is no longer among what was just written.
            index.refresh();
            put(index, wrong);
            index.refresh();

            assertThat(count(index, "right")).isEqualTo(1);
            assertThat(count(index, "wrong")).isZero();
        }
    }

    @Test
    void whereAnArticleBelongsChangesInPlace() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            put(index, article("a", "harbour"));
            put(index, article("b", "ferry"));
            index.refresh();
            index.update(List.of(new Membership("a", 7, true)));
            // An article that is not there yet is asked for when it is put in.
            index.update(List.of(new Membership("c", 7, true)));

            assertThat(index.isRefreshed()).isFalse();
            index.refresh();
            assertThat(count(index, NumericDocValuesField.newSlowExactQuery(Fields.STORY, 7)))
                    .isEqualTo(1);
            assertThat(count(index, NumericDocValuesField.newSlowExactQuery(Fields.COPIES, 1)))
                    .isEqualTo(1);
            assertThat(count(index, "harbour")).isEqualTo(1);
        }
    }

    private static void put(LuceneIndex index, ArrivedArticle article) throws IOException {
        index.put(article, Membership.alone(article.id()));
    }

    private static int count(LuceneIndex index, String word) throws IOException {
        return count(index, new TermQuery(new Term(Fields.TITLE, word)));
    }

    private static int count(LuceneIndex index, Query query) throws IOException {
        IndexSearcher searcher = index.acquire();
        try {
            return searcher.count(query);
        } finally {
            index.release(searcher);
        }
    }

    private static ArrivedArticle article(String id, String title) {
        return article(id, title, "2026-11-01T08:00:00Z");
    }

    private static ArrivedArticle article(String id, String title, String ingested) {
        return ArrivedArticle.parse(
                TestArticle.withId(id).title(title).ingested(ingested).json());
    }
}
