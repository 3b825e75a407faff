package io.copydesk.backing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker in a JVM of its own. Its data survives {@link #stop} and {@link #kill}; {@link #start} goes on with
 * it at the same port. Not safe for use by several threads at once.
 */
public final class LocalKafka implements AutoCloseable {

    /** Where clients look for a broker when nobody tells them. */
    public static final int DEFAULT_PORT = 9092;

    // It takes 4 to 7 s on two cores; this is for a machine that does much else, and for a long log to recover.
    private static final Duration START = Duration.ofMinutes(2);

    private final Placement placement;
    private final Path pidFile;
    private final ServiceProcess process;

    private LocalKafka(Placement placement) {
        this.placement = placement;
        this.process = new ServiceProcess("Kafka", placement);
        this.pidFile = placement.directory().resolve("broker.pid");
    }

    /** Starts a broker there, and returns when it serves. What an earlier, killed run left running is ended first. */
    public static LocalKafka start(Placement placement) {
        LocalKafka kafka = new LocalKafka(placement);
        kafka.start();
        return kafka;
    }

    /** The same with a log file in the directory, at the preferred port if it is free. */
    public static LocalKafka start(Path directory, int preferredPort) {
        endLeftover(directory);
        return start(Placement.in(directory, preferredPort));
    }

    /**
     * Ends the broker that a killed run left running in this directory, if there is one, so that its port is free. Never
     * ends a process that isn't known to be that broker.
     */
    public static void endLeftover(Path directory) {
        ProcessIdentity.readFrom(directory.resolve("broker.pid"))
                .flatMap(ProcessIdentity::live)
                .ifPresent(broker -> Ending.politely(broker, ServiceProcess.STOP));
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
        endLeftover(placement.directory());
        ProcessIdentity.of(process.start(this::command)).writeTo(pidFile);
        process.awaitReady(START, this::serves);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + placement.port();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** The broker's process, to watch it. */
    public ProcessHandle processHandle() {
        return process.handle();
    }

    /** Completed when the broker's process is over, wished or not. */
    public CompletableFuture<ProcessHandle> onExit() {
        return processHandle().onExit();
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
        List<String> arguments = new ArrayList<>(List.of(
                directory.resolve("data").toString(),
                Integer.toString(placement.port()),
                Integer.toString(FreePorts.any())));
        if (placement.endsWithThisJvm()) {
            arguments.add("with-parent");
        }
        // 320 to 430 MB are resident in ordinary use; the rest is for large records in flight.
        List<String> options = List.of(
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
        return placement
                .log()
                .appendedBy(ChildJvm.running(KafkaBroker.class, directory.resolve("broker.args"), options, arguments));
    }

    private boolean serves() {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw process.interrupted(e);
        }
    }
}
