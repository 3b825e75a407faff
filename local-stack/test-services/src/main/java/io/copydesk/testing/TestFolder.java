package io.copydesk.testing;

import io.copydesk.backing.Folders;
import io.copydesk.backing.LocalKafka;
import io.copydesk.backing.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the services of this JVM keep their files: {@code target/test-services} of the module, so that the logs are found
 * after a failure; another folder where a JVM that runs beside this one has it already.
 */
final class TestFolder {

    private static final Path FOLDER = take();

    // Held until the JVM ends; the system gives it back even after a kill.
    @SuppressWarnings("unused")
    private static @Nullable FileLock lock;

    private TestFolder() {}

    static Path ofThisJvm() {
        return FOLDER;
    }

    private static Path take() {
        try {
            Path build = Path.of("target").toAbsolutePath();
            Path folder = build.resolve("test-services");
            if (!Files.isDirectory(build) || !locked(folder)) {
                return Files.createTempDirectory("copydesk-test-services");
            }
            forgetEarlierRuns(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        return lock != null;
    }

    /** Data goes, the unpacked binaries stay: they are the same ones, and take seconds. */
    private static void forgetEarlierRuns(Path folder) throws IOException {
        LocalKafka.endLeftover(folder.resolve("kafka"));
        LocalPostgres.endLeftover(folder.resolve("postgres"));
        Folders.delete(folder.resolve("kafka"));
        Folders.delete(folder.resolve("postgres/data"));
        Files.deleteIfExists(folder.resolve("kafka.log"));
        Files.deleteIfExists(folder.resolve("postgres.log"));
    }
}
