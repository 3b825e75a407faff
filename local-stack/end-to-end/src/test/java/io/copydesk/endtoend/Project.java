package io.copydesk.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/** Where the project's files are. */
final class Project {

    private Project() {}

    static Path root() {
        String root = System.getProperty("copydesk.root");
        return (root == null ? Path.of("../..") : Path.of(root))
                .toAbsolutePath()
                .normalize();
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(Project.class.getResourceAsStream("/" + name), name)) {
            return resource.readAllBytes();
        }
    }
}
