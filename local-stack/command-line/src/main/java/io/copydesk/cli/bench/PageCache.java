package io.copydesk.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Puts files into the system's page cache: what a machine has read lately, and what one that was asked for nothing has let go. */
final class PageCache {

    private PageCache() {}

    /**
     * Reads all files of a folder once; none if there is no such folder.
     *
     * @return how many bytes there were
     */
    static long fill(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(PageCache::read).sum();
        }
    }

    private static long read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            // The service goes on working with them.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
