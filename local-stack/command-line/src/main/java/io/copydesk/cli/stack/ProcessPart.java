package io.copydesk.cli.stack;

import io.copydesk.backing.Ending;
import io.copydesk.backing.LogFile;
import io.copydesk.backing.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service: any command that answers 200 at its readiness address when it is ready. */
final class ProcessPart implements Part {

    // A service took 80 s on a machine with all else to do; this ends a wait that would have no end.
    private static final Duration START = Duration.ofMinutes(5);

    // A service finishes its articles first; they wait 20 s for that themselves.
    private static final Duration STOP = Duration.ofSeconds(30);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final String name;
    private final String url;
    private final List<String> command;
    private final Map<String, String> environment;
    private final LogFile log;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile @Nullable Process process;

    ProcessPart(String name, String url, List<String> command, Map<String, String> environment, LogFile log) {
        this.name = name;
        this.url = url;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String waitsFor() {
        return "its readiness";
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public void start(Spawned spawned) {
        log.prepare();
        ProcessBuilder builder = log.appendedBy(new ProcessBuilder(command));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            spawned.process(started.toHandle());
            started.getOutputStream().close();
            awaitReady(started);
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started", log, e);
        }
    }

    @Override
    public ProcessHandle process() {
        Process started = process;
        if (started == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return started.toHandle();
    }

    @Override
    public void stop() {
        Process started = process;
        if (started != null && started.isAlive()) {
            Ending.politely(started.toHandle(), STOP);
        }
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + START.toNanos();
        try {
            while (!isReady()) {
                if (!started.isAlive()) {
                    throw new StartFailure(name + " ended at its start with code " + started.exitValue(), log, null);
                }
                if (System.nanoTime() > deadline) {
                    stop();
                    throw new StartFailure(name + " was not ready within " + START.toSeconds() + " s", log, null);
                }
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new StartFailure("The wait for " + name + " was interrupted", log, e);
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
