package io.copydesk.cli.stack;

import io.copydesk.backing.FreePorts;
import io.copydesk.backing.LocalPostgres;
import io.copydesk.backing.LogFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts there are, how they are started, and which need which. */
final class LocalStack {

    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";
    static final String INGEST = "ingest";
    static final String ENRICH = "enrich";
    static final String STORE = "store";

    private static final int STORE_PORT = 8080;
    private static final int INGEST_PORT = 8081;
    private static final int ENRICH_PORT = 8082;

    private LocalStack() {}

    /**
     * The parts in groups: those of a group start together when all before are ready. ingest creates the topics that the
     * others read, so it is ready before they start.
     */
    static List<List<Part>> of(Home home) {
        Part kafka = new KafkaPart(home);
        Part postgres = new PostgresPart(home);
        int storePort = FreePorts.preferring(STORE_PORT);
        Map<String, String> toKafka = Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.url());
        Part ingest = service(
                home,
                INGEST,
                FreePorts.preferring(INGEST_PORT),
                with(toKafka, Map.of("COPYDESK_STORE_URL", "http://127.0.0.1:" + storePort)));
        Part enrich = service(home, ENRICH, FreePorts.preferring(ENRICH_PORT), toKafka);
        Part store = service(
                home,
                STORE,
                storePort,
                with(
                        toKafka,
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                postgres.url(),
                                "QUARKUS_DATASOURCE_USERNAME",
                                LocalPostgres.USER,
                                "QUARKUS_DATASOURCE_PASSWORD",
                                LocalPostgres.PASSWORD,
                                "COPYDESK_INDEX_DIRECTORY",
                                home.index().toString(),
                                // Who tries webhooks here receives them here.
                                "COPYDESK_WEBHOOKS_PRIVATE_ADDRESSES",
                                "true")));
        return List.of(List.of(kafka, postgres), List.of(ingest), List.of(enrich, store));
    }

    private static Part service(Home home, String name, int port, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Enough for 10 MB articles in flight; five JVMs share a laptop.
        command.add("-Xmx512m");
        if (Runtime.version().feature() >= 22) {
            // Lucene maps its files by native calls, and newer JVMs warn of that.
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-jar");
        command.add(home.serviceJar(name).toString());
        return new ProcessPart(
                name,
                "http://127.0.0.1:" + port,
                command,
                with(settings, Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", Integer.toString(port))),
                new LogFile(home.log(name)));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
