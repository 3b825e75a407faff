package io.copydesk.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copydesk.store.problem.ProblemException;
import io.copydesk.store.query.Place;
import io.copydesk.store.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Query harbour = new WordsQuery(List.of("en")).of(new Words.Word("harbour"));
    private IndexWriter writer;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(TextAnalysis.ofArticles("en")));
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    @Test
    void scoresStayWhateverArrives() throws IOException {
        add("A harbour", "Ships and more ships.");
        add("Ships", "The harbour was empty, said the master of the harbour.");
        Statistics first;
        ScoreDoc[] before;
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            first = noted(reader);
            before = new IndexSearcher(reader).search(harbour, 10).scoreDocs;
        }
        for (int i = 0; i < 20; i++) {
            add(i % 2 == 0 ? "Harbour" : "A very long title about something else", "harbour");
        }

        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher live = new IndexSearcher(reader);
            IndexSearcher frozen = first.searcher(live);
            for (ScoreDoc hit : before) {
                assertThat(frozen.explain(harbour, hit.doc).getValue()).isEqualTo(hit.score);
                assertThat(live.explain(harbour, hit.doc).getValue()).isNotEqualTo(hit.score);
            }
        }
    }

    @Test
    void wordThatIsNewSinceTheFirstPageIsFoundWithAScoreThatLuceneCanSort() throws IOException {
        add("Ships", "Nothing but ships.");
        Statistics first;
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            first = noted(reader);
        }
        for (int i = 0; i < 20; i++) {
            add("Harbour", "The harbour.");
        }

        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            ScoreDoc[] hits = first.searcher(new IndexSearcher(reader)).search(harbour, 30).scoreDocs;
            assertThat(hits).hasSize(20).allSatisfy(hit -> assertThat(hit.score).isPositive());
        }
    }

    @Test
    void areThoseOfThePageBefore() throws IOException {
        add("A harbour", "Ships.");
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Statistics statistics = noted(reader);

            assertThat(Statistics.of(new Place(1, 1, "a", 1, statistics.numbers())))
                    .isEqualTo(statistics);
            assertThatThrownBy(() -> Statistics.of(new Place(1, 1, "a", 1, Map.of("text:a", -1L))))
                    .isInstanceOf(ProblemException.class);
        }
    }

    private Statistics noted(DirectoryReader reader) throws IOException {
        Statistics.Noting searcher = new Statistics.Noting(new IndexSearcher(reader));
        searcher.search(harbour, 10);
        return searcher.statistics();
    }

    private void add(String title, String text) throws IOException {
        Document document = new Document();
        document.add(new TextField(Fields.TITLE, title, Field.Store.NO));
        document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
        writer.addDocument(document);
    }
}
