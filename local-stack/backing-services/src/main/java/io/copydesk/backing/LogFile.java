package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that a process of its own writes its output to. */
public record LogFile(Path path) {

    // Some weeks of an ordinary broker; a file that an editor still opens.
    private static final long LARGE = 20L * 1024 * 1024;

    // More than any line count that is asked for needs, and read in no time.
    private static final int TAIL_BYTES = 64 * 1024;

    /** Makes its folder, and sets a large file of earlier runs aside as {@code NAME.1}. */
    public void prepare() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path) && Files.size(path) > LARGE) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the process append to it with both of its outputs. */
    public ProcessBuilder appendedBy(ProcessBuilder process) {
        return process.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(path.toFile()));
    }

    /** The last lines, at most so many; none if there is no file. */
    public List<String> lastLines(int count) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines = new String(bytes, UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
