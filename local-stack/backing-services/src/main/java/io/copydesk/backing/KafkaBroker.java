package io.copydesk.backing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The main class of the broker's JVM: one Apache Kafka node, broker and controller in one (KRaft). Ends by SIGTERM.
 *
 * <p>Arguments: the data directory, the port, the controller's port, and {@code with-parent} if it shall end when its
 * standard input does.
 */
final class KafkaBroker {

    private static final int NODE = 1;

    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        format(directory);
        var server = new KafkaRaftServer(new KafkaConfig(settings(directory, arguments[1], arguments[2])), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        if (arguments.length > 3) {
            Thread watch = new Thread(KafkaBroker::exitWithParent, "parent-watch");
            watch.setDaemon(true);
            watch.start();
        }
        server.startup();
        server.awaitShutdown();
    }

    /** Once: a second time it would ask for the first time's cluster id. */
    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    /** The parent holds the other end of standard input; the system closes it when the parent ends, killed or not. */
    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException gone) {
            // The same as its end.
        }
        System.exit(0);
    }

    private static Properties settings(Path directory, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // log.flush.interval.messages stays Kafka's own: what is in the page cache survives a kill of this process,
        // and against a power cut Kafka's answer is replicas. The metadata log is flushed at every write anyway.
        settings.put("log.dirs", directory.toString());
        // A typing error must not make a topic; ingest-service creates those there are.
        settings.put("auto.create.topics.enable", "false");
        // As many as one machine's cores can share out among a stage's threads.
        settings.put("num.partitions", "6");
        oneNodeOnly(settings);
        quickStarts(settings);
        // Half a million keys a pass, where the default takes 128 MB of the heap for a cluster's worth of them.
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        return settings;
    }

    private static void oneNodeOnly(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void quickStarts(Properties settings) {
        // Each partition is a folder to make and to load; the defaults of 50 are a cluster's.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed may return once its old session is over: 9 s by default.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }
}
