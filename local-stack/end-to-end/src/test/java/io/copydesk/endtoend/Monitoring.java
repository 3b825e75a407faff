package io.copydesk.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code monitoring}. */
final class Monitoring {

    private Monitoring() {}

    static Path file(String name) {
        return Project.root().resolve("monitoring").resolve(name);
    }

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(file("grafana/dashboards"))) {
            return files.sorted().toList();
        }
    }
}
