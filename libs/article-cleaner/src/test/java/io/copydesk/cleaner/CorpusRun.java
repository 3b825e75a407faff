package io.copydesk.cleaner;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.copydesk.cleaner.block.Forest;
import io.copydesk.cleaner.block.Lexicon;
import io.copydesk.cleaner.html.HtmlCleaner;
import io.copydesk.cleaner.html.HtmlModel;
import io.copydesk.cleaner.json.JsonTree;
import io.copydesk.cleaner.text.TextCleaner;
import io.copydesk.cleaner.text.TextModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/** Cleans all pages of a corpus: {@code CorpusRun [--site-memory] [--scripts-only] SET html|text|markdown PREDICTIONS.ndjson [FORESTS]}, SET holding
 * truth.ndjson, pages/ and text/. With --scripts-only a page is as its server would send it if scripts drew all of it: without what it shows, and
 * without JSON-LD. {@code -Dwrap=72} wraps the lines of text at that width, with blank lines between, or with {@code -Dbetween=}
 * nothing between; {@code -Dstate=ONE_LINE} and so on has pages as in a {@link PageState}; {@code markdown} has pages as {@link MarkdownWriting}. With FORESTS, a folder of {@link HtmlTrainer} or {@link TextTrainer}, each page is judged by trees that have not seen its site; {@code -Dfocus=recall} sets the {@link Focus}. */
public final class CorpusRun {

    private CorpusRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean scriptsOnly = given.remove("--scripts-only");
        SiteMemory memory = given.remove("--site-memory") ? new InMemorySiteMemory() : SiteMemory.NONE;
        String[] args = given.toArray(new String[0]);
        Path set = Path.of(args[0]);
        boolean markdown = args[1].equals("markdown");
        boolean text = markdown || args[1].equals("text");
        Path forests = args.length > 3 ? Path.of(args[3]) : null;
        Focus focus = Focus.valueOf(System.getProperty("focus", "BALANCED").toUpperCase(Locale.ROOT));
        ArticleCleaner cleaner = forests == null ? new ArticleCleaner(memory) : null;
        Map<Integer, ArticleCleaner> folds = new HashMap<>();
        try (JsonGenerator out = new JsonFactory().createGenerator(Files.newBufferedWriter(Path.of(args[2])))) {
            out.setRootValueSeparator(null);
            for (String line : Files.readAllLines(set.resolve("truth.ndjson"))) {
                if (JsonTree.read(line) instanceof Map<?, ?> truth) {
                    String file = String.valueOf(truth.get("file"));
                    out.writeStartObject();
                    out.writeStringField("file", file);
                    try {
                        String url = String.valueOf(truth.get("url"));
                        ArticleCleaner one = forests == null
                                ? cleaner
                                : folds.computeIfAbsent(
                                        text ? TextTrainer.fold(file, url) : HtmlTrainer.fold(file, url),
                                        fold -> folded(forests, text, fold, memory));
                        Page page = page(set, file, text && !markdown, url);
                        String state = System.getProperty("state");
                        if (state != null) {
                            String become = PageState.valueOf(state).of(page.text());
                            page = text ? Page.ofText(become, url) : Page.ofHtml(become, url);
                        }
                        if (markdown) {
                            page = Page.ofMarkdown(MarkdownWriting.of(page.text()), url);
                        }
                        write(out, one.withFocus(focus).clean(scriptsOnly ? scriptsOnly(page) : page));
                    } catch (UnreadablePageException e) {
                        out.writeStringField("error", e.getMessage());
                    }
                    out.writeEndObject();
                    out.writeRaw('\n');
                }
            }
        }
    }

    private static ArticleCleaner folded(Path forests, boolean text, int fold, SiteMemory memory) {
        String of = fold + (text ? ".text." : ".");
        return text
                ? new ArticleCleaner(
                        new HtmlCleaner(),
                        new TextCleaner(new TextModel(
                                lexicon(forests.resolve(of + "lexicon")),
                                forest(forests.resolve(of + "first.forest")),
                                forest(forests.resolve(of + "second.forest")),
                                forest(forests.resolve(of + "title.forest")))),
                        memory)
                : new ArticleCleaner(
                        new HtmlCleaner(new HtmlModel(
                                lexicon(forests.resolve(of + "names.lexicon")),
                                lexicon(forests.resolve(of + "words.lexicon")),
                                forest(forests.resolve(of + "html.first.forest")),
                                forest(forests.resolve(of + "html.second.forest")))),
                        new TextCleaner(),
                        memory);
    }

    private static Lexicon lexicon(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Lexicon.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Forest forest(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Forest.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page page(Path set, String file, boolean text, String url) throws IOException {
        if (text) {
            String name = file.replaceFirst("^pages/", "").replaceFirst("\\.html\\.gz$", ".txt");
            Path path = set.resolve("text").resolve(name);
            Integer width = Integer.getInteger("wrap");
            return width == null
                    ? Page.read(Files.readAllBytes(path), "text/plain", url)
                    : Page.ofText(wrapped(path, width), url);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(set.resolve(file)))) {
            return Page.read(in.readAllBytes(), "text/html", url);
        }
    }

    private static String wrapped(Path path, int width) throws IOException {
        String between = System.getProperty("between", "\n") + "\n";
        return Wrapping.wrap(Files.readAllLines(path), width, "", between);
    }

    private static Page scriptsOnly(Page page) {
        Document document = Jsoup.parse(page.text());
        document.outputSettings().prettyPrint(false);
        Elements scripts = document.select("script").remove();
        document.body().empty().appendElement("div").text("Loading");
        scripts.removeIf(script -> script.attr("type").contains("ld+json"));
        document.body().appendChildren(scripts);
        return Page.ofHtml(document.outerHtml(), page.url());
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
