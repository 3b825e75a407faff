package io.copydesk.store.archive;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the archive is waiting for PostgreSQL. Thread-safe. */
@Singleton
public class ArchiveState {

    private volatile @Nullable String waitingFor;

    void waitsBecause(String reason) {
        waitingFor = reason;
    }

    void goesOn() {
        waitingFor = null;
    }

    /** Why the archive can't write now; empty while it can. */
    public Optional<String> waiting() {
        return Optional.ofNullable(waitingFor);
    }
}
