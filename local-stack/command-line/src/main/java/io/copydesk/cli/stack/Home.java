package io.copydesk.cli.stack;

import io.copydesk.backing.Folders;
import io.copydesk.cli.terminal.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where everything of one local stack is.
 *
 * @param project the project's root, with the packaged services in it
 * @param directory data, logs and state; another directory is another stack, and two don't disturb each other
 */
public record Home(Path project, Path directory) {

    public Home {
        project = project.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /** The one that this command was started for: the script names the project, {@code COPYDESK_HOME} the directory. */
    public static Home find() {
        Path project = Path.of(System.getProperty("copydesk.project", "."));
        String directory = System.getenv("COPYDESK_HOME");
        return new Home(
                project, directory == null || directory.isBlank() ? project.resolve(".copydesk") : Path.of(directory));
    }

    /** A stack of its own, whose files are among this one's. */
    public Home part(String name) {
        return new Home(project, directory.resolve(name));
    }

    /** Deletes all its files; nothing of it may run. */
    public void delete() {
        try {
            Folders.delete(directory);
        } catch (IOException e) {
            throw new CommandFailure("The files in " + directory + " can't be deleted: " + e.getMessage(), e);
        }
    }

    public Path kafka() {
        return directory.resolve("kafka");
    }

    public Path postgres() {
        return directory.resolve("postgres");
    }

    public Path index() {
        return directory.resolve("index");
    }

    public Path log(String part) {
        return directory.resolve("logs").resolve(part + ".log");
    }

    public Path stateFile() {
        return directory.resolve("state.json");
    }

    /** Locked by the supervisor for as long as it lives. */
    public Path lockFile() {
        return directory.resolve("lock");
    }

    /** A packaged service. */
    public Path serviceJar(String name) {
        return project.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    public Path samples() {
        return project.resolve("samples");
    }
}
