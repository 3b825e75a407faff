package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A real OpenSearch node in a JVM of its own, which the module {@code opensearch-node} must be on the class path for. Its data
 * survives {@link #stop} and {@link #kill}; {@link #start} goes on with it at the same port. Not safe for use by several threads
 * at once.
 */
public final class LocalOpenSearch implements AutoCloseable {

    private static final String MAIN = "io.copydesk.opensearch.OpenSearchNode";
    private static final String CLASS_PATH = "opensearch-node.classpath";

    // It takes 10 s of a processor.
    private static final Duration START = Duration.ofMinutes(3);

    private final Placement placement;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceProcess process;

    private LocalOpenSearch(Placement placement) {
        this.placement = placement;
        this.process = new ServiceProcess("OpenSearch", placement);
    }

    /** Starts a node there, and returns when it serves. */
    public static LocalOpenSearch start(Placement placement) {
        LocalOpenSearch node = new LocalOpenSearch(placement);
        node.start();
        return node;
    }

    /**
     * Starts it, again after {@link #stop} or {@link #kill}, and returns when it serves.
     *
     * @throws StartFailure if it ends before, or does not answer
     */
    public void start() {
        if (isRunning()) {
            return;
        }
        process.start(this::command);
        process.awaitReady(START, this::serves);
    }

    public String url() {
        return "http://127.0.0.1:" + placement.port();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** Ends it cleanly (SIGTERM) and returns when it is over. */
    public void stop() {
        process.stop();
    }

    /** Ends it as a crash would (SIGKILL). */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    private ProcessBuilder command() throws IOException {
        Path directory = placement.directory();
        List<String> arguments =
                new ArrayList<>(List.of(directory.resolve("home").toString(), Integer.toString(placement.port())));
        if (placement.endsWithThisJvm()) {
            arguments.add("with-parent");
        }
        return placement
                .log()
                .appendedBy(ChildJvm.running(
                        MAIN,
                        classPath(),
                        directory.resolve("node.args"),
                        List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
                        arguments));
    }

    /** That of the module, and where its own class is. */
    private static String classPath() {
        ClassLoader loader = LocalOpenSearch.class.getClassLoader();
        try (InputStream libraries = loader.getResourceAsStream(CLASS_PATH)) {
            if (libraries == null) {
                throw new IllegalStateException(
                        "opensearch-node must be on the class path: add the module as a dependency");
            }
            Class<?> main = Class.forName(MAIN, false, loader);
            Path own = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            return own + System.getProperty("path.separator") + new String(libraries.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean serves() {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(url() + "/_cluster/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw process.interrupted(e);
        }
    }
}
