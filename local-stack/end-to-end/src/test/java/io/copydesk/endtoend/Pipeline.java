package io.copydesk.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copydesk.backing.FreePorts;
import io.copydesk.backing.LocalKafka;
import io.copydesk.backing.LocalPostgres;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka, PostgreSQL and the three services, as a user has them. */
final class Pipeline implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Path home;
    final TraceCollector traces = new TraceCollector();
    final LocalKafka kafka;
    final LocalPostgres postgres;
    final PackagedService ingest;
    final PackagedService enrich;
    final PackagedService store;
    private final KafkaProducer<byte[], byte[]> producer;

    private Pipeline(Path home) {
        this.home = home;
        kafka = LocalKafka.start(home.resolve("kafka"), FreePorts.any());
        postgres = LocalPostgres.start(home.resolve("postgres"), FreePorts.any());
        postgres.createDatabase("store");
        Map<String, String> onKafka = new HashMap<>(traces.environment());
        onKafka.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        ingest = new PackagedService("ingest-service", home, onKafka);
        enrich = new PackagedService("enrich-service", home, onKafka);
        Map<String, String> onBoth = new HashMap<>(onKafka);
        onBoth.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl("store"),
                "QUARKUS_DATASOURCE_USERNAME",
                LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                LocalPostgres.PASSWORD,
                "COPYDESK_INDEX_DIRECTORY",
                indexDirectory().toString(),
                "COPYDESK_WEBHOOKS_PRIVATE_ADDRESSES",
                "true",
                "COPYDESK_WEBHOOKS_TIMEOUT",
                "5s"));
        store = new PackagedService("store-service", home, onBoth);
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "acks", "all",
                        "max.request.size", Integer.toString(Topics.MAX_RECORD_BYTES)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Starts all, and waits until all are ready. */
    static Pipeline start() {
        Pipeline pipeline = new Pipeline(home());
        try {
            pipeline.ingest.start();
            pipeline.ingest.awaitReady();
            pipeline.enrich.start();
            pipeline.store.start();
            pipeline.enrich.awaitReady();
            pipeline.store.awaitReady();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    private static Path home() {
        try {
            Path target = Files.createDirectories(Project.root().resolve("local-stack/end-to-end/target"));
            return Files.createTempDirectory(target, "pipeline");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path indexDirectory() {
        return home.resolve("index");
    }

    /** Drops an article into the raw topic, as any producer may, and waits for the acknowledgement. */
    RecordMetadata drop(byte[] value, Map<String, String> headers) {
        return acknowledged(send(Topics.RAW, value, headers));
    }

    RecordMetadata drop(String text, Map<String, String> headers) {
        return drop(text.getBytes(UTF_8), headers);
    }

    Future<RecordMetadata> send(String topic, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, value);
        headers.forEach((name, content) -> record.headers().add(name, content.getBytes(UTF_8)));
        return producer.send(record);
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record);
    }

    static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that is in a topic now. */
    List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The store's answer to a query. */
    JsonNode query(String parameters) {
        return getJson("/articles?" + parameters);
    }

    /** How many articles the store finds. */
    long total(String q) {
        return query("q=" + URLEncoder.encode(q, UTF_8))
                .path("total")
                .path("value")
                .asLong();
    }

    JsonNode getJson(String path) {
        try {
            HttpResponse<byte[]> response = get(path);
            return response.statusCode() == 200 ? JSON.readTree(response.body()) : JSON.createObjectNode();
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(store.url() + path)));
    }

    /** Posts to ingest-service. */
    HttpResponse<byte[]> post(byte[] body, String contentType) throws IOException {
        return exchange(HttpRequest.newBuilder(URI.create(ingest.url() + "/articles"))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Posts JSON to store-service, which must take it. */
    void postToStore(String path, Map<String, ?> body) throws IOException {
        HttpResponse<byte[]> answer = exchange(HttpRequest.newBuilder(URI.create(store.url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + new String(answer.body(), UTF_8));
        }
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        store.close();
        enrich.close();
        ingest.close();
        kafka.close();
        postgres.close();
        traces.close();
    }
}
