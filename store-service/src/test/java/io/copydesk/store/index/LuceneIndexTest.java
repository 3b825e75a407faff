package io.copydesk.store.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.TestArticle;
import io.copydesk.store.article.ArrivedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
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
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(SECOND, 7L)))) {
            index.put(article("a", "harbour"));
            index.positions().passed(FIRST, 41);
            index.commit();
        }

        try (LuceneIndex index = LuceneIndex.openCommitted(directory)) {
            assertThat(index.positions().next()).isEqualTo(Map.of(FIRST, 42L, SECOND, 7L));
            assertThat(count(index, "harbour")).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotCommittedIsGoneWithItsOffsets() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of()))) {
            index.put(article("a", "harbour"));
            index.positions().passed(FIRST, 41);
            index.commit();
            index.put(article("b", "ferry"));
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
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of()))) {
            index.put(article("a", "harbour"));
            index.commit();
            index.clear();
            index.add(article("b", "ferry"), 0);
            index.refresh();
        }

        try (LuceneIndex index = LuceneIndex.openCommitted(directory)) {
            assertThat(count(index, "harbour")).isEqualTo(1);
            assertThat(count(index, "ferry")).isZero();
        }
    }

    @Test
    void indexThatWasNeverCommittedIsNone() throws IOException {
        LuceneIndex.create(directory, new Positions(Map.of(FIRST, 1L))).close();

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
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of()))) {
            index.put(article("a", "newer", "2026-11-01T09:00:00Z"));
            index.put(article("a", "older", "2026-11-01T08:00:00Z"));
            index.put(article("b", "older", "2026-11-01T08:00:00Z"));
            // Found in the index now, no longer among what was just written.
            index.refresh();
            index.put(article("b", "newer", "2026-11-01T09:00:00Z"));
            index.refresh();

            assertThat(count(index, "newer")).isEqualTo(2);
            assertThat(count(index, "older")).isZero();
        }
    }

    @Test
    void onlyTheFilesOfLuceneAreDeleted() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of()))) {
            index.put(article("a", "harbour"));
            index.commit();
        }
        Path other = Files.writeString(directory.resolve("notes.txt"), "mine", UTF_8);

        IndexFiles.delete(directory);

        assertThat(LuceneIndex.openCommitted(directory)).isNull();
        assertThat(other).exists();
    }

    private static int count(LuceneIndex index, String word) throws IOException {
        IndexSearcher searcher = index.acquire();
        try {
            return searcher.count(new TermQuery(new Term(Fields.TITLE, word)));
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
