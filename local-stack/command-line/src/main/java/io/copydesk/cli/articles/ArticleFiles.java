package io.copydesk.cli.articles;

import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Articles in files. */
public final class ArticleFiles {

    // No charset: it is told from the bytes.
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "txt", "text/plain",
            "md", "text/markdown",
            "json", "application/json");

    private ArticleFiles() {}

    /** A file itself, or the article files in a folder and its folders, sorted; hidden ones are left out. */
    public static List<Path> in(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new CommandFailure("There is no file " + path);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        // A link to a folder is that folder; links below it are not followed, or the walk might have no end.
        Path folder = path.toRealPath();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> contentType(file) != null)
                    .sorted()
                    .toList();
        }
    }

    /** The file's bytes, unpacked if its name ends in {@code .gz}. */
    public static DroppedArticle read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream unpacked = isPacked(file) ? new GZIPInputStream(bytes) : bytes) {
            return new DroppedArticle(file.toString(), bounded(unpacked), contentType(file), null);
        }
    }

    /** All of it, or one byte more than an article may have: the service then says that it is too large. */
    static byte[] bounded(InputStream bytes) throws IOException {
        return bytes.readNBytes(Topics.MAX_ARTICLE_BYTES + 1);
    }

    /** By the end of the name; null if it says nothing. */
    public static @Nullable String contentType(Path file) {
        String name = lowerName(file);
        String unpacked = isPacked(file) ? name.substring(0, name.length() - ".gz".length()) : name;
        return TYPES.get(unpacked.substring(unpacked.lastIndexOf('.') + 1));
    }

    private static boolean isPacked(Path file) {
        return lowerName(file).endsWith(".gz");
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isHidden(Path relative) {
        for (Path step : relative) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
