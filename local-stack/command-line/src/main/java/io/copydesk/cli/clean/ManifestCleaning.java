package io.copydesk.cli.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.cleaner.CleanedArticle;
import io.copydesk.cleaner.Focus;
import io.copydesk.cleaner.InMemorySiteMemory;
import io.copydesk.events.EventJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Cleans the pages of a manifest on all cores: a line in, a line out, in the same order, only a few of them held. */
final class ManifestCleaning {

    /** The stages give an article as long; what takes longer is no page but an attack. */
    private static final Duration A_PAGE = Duration.ofSeconds(30);

    // Two for each core: while one that takes long is awaited, the others go on.
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private static final ObjectMapper JSON = EventJson.mapper();

    private final OfflineCleaning cleaning;
    private final Path folder;
    private final Duration patience;
    private final int atOnce;

    ManifestCleaning(Path manifest, Focus focus) {
        this(new OfflineCleaning(focus), manifest, A_PAGE, AT_ONCE);
    }

    private ManifestCleaning(OfflineCleaning cleaning, Path manifest, Duration patience, int atOnce) {
        this.cleaning = cleaning;
        this.atOnce = atOnce;
        this.folder = Objects.requireNonNull(manifest.toAbsolutePath().getParent());
        this.patience = patience;
    }

    /** One page after the other, each with what those before it taught. */
    static ManifestCleaning withSiteMemory(Path manifest, Focus focus) {
        return new ManifestCleaning(new OfflineCleaning(focus, new InMemorySiteMemory()), manifest, A_PAGE, 1);
    }

    /** How many lines there were of each kind. */
    record Counts(long cleaned, long errors) {}

    private record Started(@Nullable String file, Future<ObjectNode> result, long at) {}

    /** Reads to the end; every line that isn't blank gets one. */
    Counts clean(BufferedReader lines, BufferedWriter results) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            // A page without end holds its thread for ever; it must not hold the JVM.
            thread.setDaemon(true);
            return thread;
        });
        Queue<Started> started = new ArrayDeque<>();
        long cleaned = 0;
        long errors = 0;
        try {
            String line = lines.readLine();
            while (line != null || !started.isEmpty()) {
                if (line != null && started.size() < atOnce) {
                    if (!line.isBlank()) {
                        started.add(start(line, threads));
                    }
                    line = lines.readLine();
                    continue;
                }
                ObjectNode result = await(started.remove());
                if (result.has("error")) {
                    errors++;
                } else {
                    cleaned++;
                }
                results.write(JSON.writeValueAsString(result));
                results.write('\n');
            }
            return new Counts(cleaned, errors);
        } finally {
            threads.shutdownNow();
        }
    }

    private Started start(String line, ExecutorService threads) {
        long now = System.nanoTime();
        try {
            JsonNode entry = JSON.readTree(line);
            String file = entry.path("file").asText("");
            if (file.isEmpty()) {
                return new Started(null, threads.submit(failing("the line names no file")), now);
            }
            String url = entry.hasNonNull("url") ? entry.path("url").asText() : null;
            return new Started(file, threads.submit(() -> clean(file, url)), now);
        } catch (JsonProcessingException e) {
            return new Started(null, threads.submit(failing("the line is not JSON")), now);
        }
    }

    private ObjectNode await(Started page) throws InterruptedException {
        long left = patience.toNanos() - (System.nanoTime() - page.at());
        try {
            return page.result().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            page.result().cancel(true);
            return error(page.file(), "it took longer than " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            // Also StackOverflowError and OutOfMemoryError: one page must not cost the others their result.
            return error(page.file(), Objects.toString(e.getCause()));
        }
    }

    private ObjectNode clean(String file, @Nullable String url) {
        try {
            return result(file, cleaning.clean(folder.resolve(file), url));
        } catch (OfflineCleaning.UncleanableException e) {
            return error(file, Objects.toString(e.getMessage()));
        } catch (InvalidPathException e) {
            return error(file, "it is not a path");
        }
    }

    private static ObjectNode result(String file, CleanedArticle article) {
        ObjectNode result = JSON.createObjectNode();
        result.put("file", file);
        result.put("title", article.title());
        ArrayNode authors = result.putArray("authors");
        article.authors().forEach(authors::add);
        // With the page's own offset, which Jackson would keep only by its settings.
        result.put(
                "publishedAt",
                article.publishedAt() == null
                        ? null
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.publishedAt()));
        result.put("language", article.language());
        result.put("kind", article.kind().wireName());
        result.put("text", String.join("\n\n", article.paragraphs()));
        ArrayNode removed = result.putArray("removed");
        article.removed()
                .forEach(block -> removed.addObject().put("text", block.text()).put("reason", block.reason()));
        return result;
    }

    private static Callable<ObjectNode> failing(String why) {
        return () -> error(null, why);
    }

    private static ObjectNode error(@Nullable String file, String why) {
        return JSON.createObjectNode().put("file", file).put("error", why);
    }
}
