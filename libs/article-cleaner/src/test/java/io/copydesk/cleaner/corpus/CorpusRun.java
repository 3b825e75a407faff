package io.copydesk.cleaner.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.copydesk.cleaner.ArticleCleaner;
import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Page;
import io.copydesk.cleaner.Removed;
import io.copydesk.cleaner.UnreadablePageException;
import io.copydesk.cleaner.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Cleans all pages of a corpus: {@code CorpusRun SET html|text PREDICTIONS.ndjson}, SET holding truth.ndjson, pages/ and text/. */
public final class CorpusRun {

    private CorpusRun() {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        boolean text = args[1].equals("text");
        ArticleCleaner cleaner = new ArticleCleaner();
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(Path.of(args[2])))) {
            out.setRootValueSeparator(null);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    String file = String.valueOf(truth.get("file"));
                    out.writeStartObject();
                    out.writeStringField("file", file);
                    try {
                        write(out, cleaner.clean(page(set, file, text, String.valueOf(truth.get("url")))));
                    } catch (UnreadablePageException e) {
                        out.writeStringField("error", e.getMessage());
                    }
                    out.writeEndObject();
                    out.writeRaw('\n');
                }
            }
        }
    }

    static Page page(Path set, String file, boolean text, String url) throws IOException {
        if (text) {
            String name = file.replaceFirst("^pages/", "").replaceFirst("\\.html\\.gz$", ".txt");
            return Page.read(Files.readAllBytes(set.resolve("text").resolve(name)), "text/plain", url);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve(file)))) {
            return Page.read(in.readAllBytes(), "text/html", url);
        }
    }

    private static void write(JsonGenerator out, CleanedArticle article) throws IOException {
        out.writeStringField("title", article.title());
        out.writeArrayFieldStart("authors");
        for (String author : article.authors()) {
            out.writeString(author);
        }
        out.writeEndArray();
        out.writeStringField(
                "publishedAt",
                article.publishedAt() == null ? null : article.publishedAt().toString());
        out.writeStringField("publishedFrom", article.publishedFrom());
        out.writeStringField("language", article.language());
        out.writeStringField("text", String.join("\n\n", article.paragraphs()));
        out.writeArrayFieldStart("removed");
        for (Removed removed : article.removed()) {
            out.writeString(removed.reason() + ": " + removed.text());
        }
        out.writeEndArray();
    }
}
