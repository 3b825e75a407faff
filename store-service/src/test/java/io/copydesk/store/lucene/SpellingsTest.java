package io.copydesk.store.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    @Test
    void nearWordsTheFrequentOnesFirst() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(TextAnalysis.ofArticles("en")))) {
            for (String text : new String[] {"an archipelago", "the archipelago", "archipelagi"}) {
                Document document = new Document();
                document.add(new TextField(Fields.TEXT, text, Field.Store.NO));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(Spellings.of(reader, "Archipelgo")).containsExactly("archipelago", "archipelagi");
                assertThat(Spellings.of(reader, "archipelago")).isEmpty();
                assertThat(Spellings.of(reader, "lighthouse")).isEmpty();
            }
        }
    }
}
