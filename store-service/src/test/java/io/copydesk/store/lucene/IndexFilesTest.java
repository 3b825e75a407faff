package io.copydesk.store.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.TestArticle;
import io.copydesk.store.article.ArrivedArticle;
import io.copydesk.store.index.Positions;
import io.copydesk.store.stories.Membership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFilesTest {

    @TempDir
    Path directory;

    @Test
    void onlyTheFilesOfLuceneAreDeleted() throws IOException {
        try (LuceneIndex index = LuceneIndex.create(directory, new Positions(Map.of(), 0))) {
            index.put(ArrivedArticle.parse(TestArticle.withId("a").json()), Membership.alone("a"));
            index.commit();
        }
        Path other = Files.writeString(directory.resolve("notes.txt"), "mine", UTF_8);

        IndexFiles.delete(directory);

        assertThat(LuceneIndex.openCommitted(directory)).isNull();
        assertThat(other).exists();
    }
}
