package io.copydesk.store.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of an index. */
final class IndexFiles {

    // Nothing else is ever deleted: the setting may name a directory that holds more than the index.
    private static final Pattern OF_LUCENE = Pattern.compile("(pending_)?segments(_\\w+)?|_\\w+(\\.\\w+)+");

    private IndexFiles() {}

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> old = files.filter(Files::isRegularFile)
                    .filter(file ->
                            OF_LUCENE.matcher(file.getFileName().toString()).matches())
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }
}
