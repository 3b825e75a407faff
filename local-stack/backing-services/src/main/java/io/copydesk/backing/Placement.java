package io.copydesk.backing;

import java.nio.file.Path;

/**
 * Where a backing service lives.
 *
 * @param directory its data and all else it keeps; made if missing
 * @param log what it says
 * @param port where it listens on 127.0.0.1
 * @param endsWithThisJvm whether it ends by itself when this JVM is gone, however that came; for tests
 */
public record Placement(Path directory, LogFile log, int port, boolean endsWithThisJvm) {

    public Placement {
        directory = directory.toAbsolutePath().normalize();
    }

    /** In that directory, on the preferred port if it is free now, else on another; outlives this JVM. */
    public static Placement in(Path directory, int preferredPort) {
        LogFile log = new LogFile(directory.resolve("service.log"));
        return new Placement(directory, log, FreePorts.preferring(preferredPort), false);
    }

    public Placement loggingTo(Path file) {
        return new Placement(directory, new LogFile(file), port, endsWithThisJvm);
    }

    public Placement endingWithThisJvm() {
        return new Placement(directory, log, port, true);
    }
}
