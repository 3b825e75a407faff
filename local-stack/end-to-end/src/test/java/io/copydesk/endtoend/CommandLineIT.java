package io.copydesk.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copydesk.events.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a newcomer uses it, on its own Kafka, PostgreSQL and services. */
class CommandLineIT {

    @TempDir
    Path home;

    @Test
    void demoShowsTheWholeWayAndEndsWithZero() throws Exception {
        Result demo = copydesk("demo");
        assertThat(demo.exitCode()).as(demo.output()).isZero();
        assertThat(demo.output()).contains("articles.raw", "articles.clean", "articles.enriched", "removed");
        assertThat(copydesk("status").exitCode())
                .as("demo has stopped what it started")
                .isNotZero();
    }

    @Test
    void upDropSearchShowDown() throws Exception {
        try {
            Result up = copydesk("up");
            assertThat(up.exitCode()).as(up.output()).isZero();
            JsonNode status = new ObjectMapper()
                    .readTree(copydesk("status", "--format", "json").output());
            assertThat(status.path("store").asText()).startsWith("http://127.0.0.1:");
            assertThat(status.path("kafka").asText()).startsWith("127.0.0.1:");

            Path article = Files.writeString(
                    home.resolve("a.txt"),
                    WholeWayIT.article("Commandline", "It was dropped by the command line and is found by it."));
            Result drop = copydesk("drop", article.toString());
            assertThat(drop.exitCode()).as(drop.output()).isZero();
            String found = "";
            for (int i = 0; i < 60 && !found.contains("Commandline"); i++) {
                TimeUnit.SECONDS.sleep(1);
                found = copydesk("search", "Commandline").output();
            }
            assertThat(found).contains("Commandline Makes The News");
            assertThat(copydesk("topics").output()).contains("articles.raw", "articles.clean", "articles.enriched");
            cleanAgain(status.path("kafka").asText());
            sendAgainWhatWasRefused(status.path("kafka").asText());
        } finally {
            assertThat(copydesk("down").exitCode()).isZero();
        }
    }

    /** As after a better cleaner: the one of yesterday had left a line in, and read a date wrongly. */
    private void cleanAgain(String kafka) throws Exception {
        assertThat(copydesk("reprocess", "--dry-run").output())
                .contains("1 articles: 0 would change, 1 stay as they are");
        asCleanedYesterday(kafka);
        String dryRun = "";
        for (int i = 0; i < 60 && !dryRun.contains("1 would change"); i++) {
            TimeUnit.SECONDS.sleep(1);
            dryRun = copydesk("reprocess", "--dry-run", "--since", "1h").output();
        }
        assertThat(dryRun).contains("paragraphs: +0 −1", "− Share this article");

        Result again = copydesk("reprocess");

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("1 articles: 1 changed", "revision 1");
        assertThat(copydesk("reprocess").output()).contains("0 changed, 1 stay as they are");
        assertThat(copydesk("reprocess", "--source", "somebody else").output()).contains("0 articles");
    }

    /** A picture is refused however often it comes: its dead letter says how often it was sent again. */
    private void sendAgainWhatWasRefused(String kafka) throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RAW, picture)).get();
        }
        JsonNode refused = awaitRefused(1);
        assertThat(refused.path("stage").asText()).isEqualTo("cleanup");
        assertThat(refused.path("open").asInt()).isEqualTo(1);

        assertThat(copydesk("dlq", "replay").exitCode()).as("says which").isEqualTo(2);
        assertThat(copydesk("dlq", "replay", "--all").output()).contains("1 would be sent again", "--yes");
        assertThat(copydesk("dlq", "replay", "--all", "--yes").output()).contains("1 sent again");
        assertThat(awaitRefused(2).path("open").asInt()).isEqualTo(1);

        assertThat(copydesk("dlq", "list", "--letters").output())
                .contains("replayed by", Topics.deadLetters(Topics.RAW));
        assertThat(copydesk("dlq", "show", "--stage", "cleanup").output())
                .contains("sent again", "1 times before", Topics.RAW);
        assertThat(copydesk("dlq", "discard", "--all", "--note", "a picture", "--yes")
                        .output())
                .contains("1 put aside");
        assertThat(copydesk("dlq", "replay", "--all", "--yes").output()).contains("0 sent again; 2 were before");
    }

    private JsonNode awaitRefused(int count) throws Exception {
        JsonNode kinds = new ObjectMapper().createArrayNode();
        for (int i = 0; i < 30 && kinds.path(0).path("count").asInt() < count; i++) {
            TimeUnit.SECONDS.sleep(1);
            kinds = new ObjectMapper()
                    .readTree(copydesk("dlq", "list", "--format", "json").output());
        }
        assertThat(kinds.path(0).path("count").asInt()).isEqualTo(count);
        return kinds.path(0);
    }

    private static void asCleanedYesterday(String kafka) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ENRICHED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            ConsumerRecord<byte[], byte[]> record = null;
            for (int i = 0; i < 60 && record == null; i++) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(500))) {
                    record = each;
                }
            }
            assertThat(record).isNotNull();
            ObjectNode event = (ObjectNode) new ObjectMapper().readTree(record.value());
            ((ArrayNode) event.path("paragraphs")).add("Share this article");
            // A date in the future: nothing that is dropped in as it is would ever take its place.
            event.put("contentHash", "yesterday")
                    .put("modifiedAt", "2099-01-01T00:00:00Z")
                    .put("ingestedAt", Instant.now().toString());
            producer.send(new ProducerRecord<>(
                            record.topic(), record.key(), new ObjectMapper().writeValueAsBytes(event)))
                    .get();
        }
    }

    private record Result(int exitCode, String output) {}

    private Result copydesk(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Project.root().resolve("copydesk").toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("COPYDESK_HOME", home.resolve("copydesk").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return new Result(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
