package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a killed run may leave in a PostgreSQL data directory: a lock file, and the server itself, still running. */
final class PostgresLeftover {

    // A fast shutdown with a checkpoint of the 256 MB of shared buffers.
    private static final Duration STOP = Duration.ofSeconds(30);

    private PostgresLeftover() {}

    /**
     * Ends the server that runs on this data directory, if there is one, and removes a lock file whose server is gone.
     * PostgreSQL itself would refuse to start if the number in a stale lock file now belongs to any other process.
     */
    static void clear(Path data) {
        Path lock = data.resolve("postmaster.pid");
        Optional<ProcessHandle> holder = holder(lock);
        if (holder.isPresent()) {
            if (!isServerOf(data, holder.get())) {
                if (holder.get().info().commandLine().isEmpty()) {
                    // A process that won't show its command may be the server of another user: PostgreSQL decides.
                    return;
                }
            } else {
                end(holder.get());
            }
        }
        delete(lock);
    }

    /** The server that holds the data directory's lock file, if it lives. */
    static Optional<ProcessHandle> server(Path data) {
        return holder(data.resolve("postmaster.pid")).filter(process -> isServerOf(data, process));
    }

    /** Ends a server with SIGINT: it closes its clients' connections, where SIGTERM waits for them. */
    static void end(ProcessHandle server) {
        Ending.byInterrupt(server, STOP);
    }

    /** Ends a server as a crash would, and returns when its children, who notice by themselves, are over too. */
    static void kill(ProcessHandle server) {
        List<ProcessHandle> children = server.descendants().toList();
        Ending.atOnce(server);
        for (ProcessHandle child : children) {
            if (!Ending.isOverWithin(child, STOP)) {
                Ending.atOnce(child);
            }
        }
    }

    private static Optional<ProcessHandle> holder(Path lock) {
        try {
            List<String> lines = Files.exists(lock) ? Files.readAllLines(lock, UTF_8) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException cutOff) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isServerOf(Path data, ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    private static void delete(Path lock) {
        try {
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
