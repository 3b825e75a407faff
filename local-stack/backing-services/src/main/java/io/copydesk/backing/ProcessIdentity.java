package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A process, told apart from a later one that was given the same number.
 *
 * @param pid the system's number of the process
 * @param startedAt when it started, as the system says
 */
public record ProcessIdentity(long pid, Instant startedAt) {

    /** The system counts a start from its boot time, and that wanders by a second when the clock is set. */
    private static final Duration CLOCK_WANDERS = Duration.ofSeconds(2);

    /** The identity of a process that lives now. */
    public static ProcessIdentity of(ProcessHandle process) {
        // A process that is over by now has no start; with the epoch as its start nothing will ever be taken for it.
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process itself, if it still lives: the number and the start must both be the same. */
    public Optional<ProcessHandle> live() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_WANDERS) <= 0)
                .orElse(false);
    }

    /** Writes it as two lines. */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, pid + "\n" + startedAt + "\n", UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #writeTo} wrote; empty if there is no such file, or it is cut off. */
    public static Optional<ProcessIdentity> readFrom(Path file) {
        try {
            var lines = Files.readAllLines(file, UTF_8);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (NoSuchFileException | NumberFormatException | DateTimeParseException absentOrCutOff) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
