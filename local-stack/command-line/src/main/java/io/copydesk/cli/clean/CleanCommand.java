package io.copydesk.cli.clean;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.cleaner.Explanation;
import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.PageKind;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Style;
import io.copydesk.events.EventJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code clean}. */
@CommandLine.Command(
        name = "clean",
        description = {
            "Clean pages offline: no services, nothing is stored.",
            "Ends with 1 if a file gave no article. With --manifest every line has its line in --out, one that gave no"
                    + " article with \"error\", and it ends with 0."
        })
public final class CleanCommand extends Command {

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "HTML, plain text or JSON; .gz is unpacked.")
    private List<Path> files = new ArrayList<>();

    @CommandLine.Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES}; json is one article a line.",
            defaultValue = "text")
    private Format format = Format.text;

    @CommandLine.Option(
            names = "--focus",
            description = "What counts for more where a block is doubtful: ${COMPLETION-CANDIDATES};"
                    + " precision lets nothing else in, recall loses nothing. Default: balanced.",
            defaultValue = "balanced")
    private Focus focus = Focus.BALANCED;

    @CommandLine.Option(
            names = "--explain",
            description = "Show all blocks in the page's order: what was kept, what was removed and why.")
    private boolean explain;

    @CommandLine.Option(
            names = "--html",
            paramLabel = "OUT.html",
            description = "Write the explanation as a page to look at; for one file.")
    private @Nullable Path html;

    @CommandLine.Option(names = "--url", paramLabel = "URL", description = "Where the page was found; for one file.")
    private @Nullable String url;

    @CommandLine.Option(
            names = "--manifest",
            paramLabel = "M.ndjson",
            description = "Many: a line is {\"file\": …, \"url\": …}, the path relative to the manifest.")
    private @Nullable Path manifest;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "P.ndjson",
            description = "With --manifest: where the results go, in the same order.")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--site-memory",
            description = "With --manifest: in its order, each page with what the site's pages before it taught.")
    private boolean siteMemory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (manifest != null) {
            return cleanManifest(manifest);
        }
        if (files.isEmpty()) {
            throw usage("Which FILE? Or --manifest M.ndjson --out P.ndjson");
        }
        if (out != null) {
            throw usage("--out goes with --manifest");
        }
        if (siteMemory) {
            throw usage("--site-memory goes with --manifest");
        }
        if (url != null && files.size() > 1) {
            throw usage("--url is the address of one page, there are " + files.size());
        }
        if (html != null && files.size() > 1) {
            throw usage("--html is the page of one file, there are " + files.size());
        }
        if (explain && format == Format.json) {
            throw usage("--explain is for people; --format json has all that was removed anyway");
        }
        return cleanFiles();
    }

    private int cleanFiles() throws IOException {
        OfflineCleaning cleaning = new OfflineCleaning(focus);
        ObjectMapper json = EventJson.mapper().copy().addMixIn(PageKind.class, WireName.class);
        boolean all = true;
        for (Path file : files) {
            try {
                if (explain || html != null) {
                    all &= explain(cleaning.explain(file, url), file);
                } else if (format == Format.json) {
                    print(json.writeValueAsString(cleaning.clean(file, url)));
                } else {
                    show(file, CleanedText.lines(cleaning.clean(file, url)));
                }
            } catch (OfflineCleaning.UncleanableException e) {
                all = false;
                warn(Style.red("copydesk: ") + file + ": " + e.getMessage());
            }
        }
        return all ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    /** A kind is written by the word that events have for it. */
    private interface WireName {
        @JsonValue
        String wireName();
    }

    /** Whether there was an article. */
    private boolean explain(Explanation explanation, Path file) throws IOException {
        if (html != null) {
            Files.writeString(html, ExplainedPage.of(explanation, String.valueOf(file.getFileName())), UTF_8);
        }
        if (explain) {
            show(file, ExplainedText.lines(explanation));
        }
        boolean empty = explanation.article().paragraphs().isEmpty();
        if (empty) {
            warn(Style.red("copydesk: ") + file + ": there is no article in it, only what surrounds one");
        }
        return !empty;
    }

    private void show(Path file, List<String> lines) {
        if (files.size() > 1) {
            print(Style.dim("==> " + file + " <=="));
        }
        lines.forEach(this::print);
        if (files.size() > 1) {
            print("");
        }
    }

    private int cleanManifest(Path from) throws IOException, InterruptedException {
        if (out == null) {
            throw usage("--manifest needs --out");
        }
        if (!files.isEmpty()) {
            throw usage("Either files or a manifest");
        }
        if (explain || html != null) {
            throw usage("--explain and --html are for files; with --manifest every line has all that was removed");
        }
        if (!Files.isRegularFile(from)) {
            throw new CommandFailure("There is no file " + from);
        }
        try (BufferedReader lines = Files.newBufferedReader(from, UTF_8);
                BufferedWriter results = Files.newBufferedWriter(out, UTF_8)) {
            ManifestCleaning cleaning =
                    siteMemory ? ManifestCleaning.withSiteMemory(from, focus) : new ManifestCleaning(from, focus);
            ManifestCleaning.Counts counts = cleaning.clean(lines, results);
            warn(counts.cleaned() + " cleaned, " + counts.errors() + " gave no article");
        }
        return ExitCodes.OK;
    }
}
