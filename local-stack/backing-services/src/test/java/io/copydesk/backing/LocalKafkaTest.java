package io.copydesk.backing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path directory;

    private final int port = FreePorts.any();

    @Test
    void whatWasAcknowledgedIsThereAfterACleanRestartAndAfterAKill() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(directory, port)) {
            String address = kafka.bootstrapServers();
            createTopic(address, "t");
            write(address, "t", "first");

            kafka.stop();
            assertThat(kafka.isRunning()).isFalse();
            kafka.start();
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            write(address, "t", "second");

            kafka.kill();
            assertThat(kafka.isRunning()).isFalse();
            kafka.start();
            assertThat(read(address, "t")).containsExactly("first", "second");
        }
    }

    @Test
    void aTopicIsNotMadeByATypingError() {
        try (LocalKafka kafka = LocalKafka.start(directory, LocalKafka.DEFAULT_PORT)) {
            assertThatThrownBy(() -> write(kafka.bootstrapServers(), "articles.rwa", "lost"))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("articles.rwa");
        }
    }

    @Test
    void theBrokerOfAKilledRunIsEndedFirstAndItsDataIsKept() throws Exception {
        LocalKafka killedRun = LocalKafka.start(directory, port);
        createTopic(killedRun.bootstrapServers(), "t");
        write(killedRun.bootstrapServers(), "t", "kept");

        try (LocalKafka next = LocalKafka.start(directory, port)) {
            assertThat(killedRun.isRunning()).isFalse();
            assertThat(next.bootstrapServers()).isEqualTo(killedRun.bootstrapServers());
            assertThat(read(next.bootstrapServers(), "t")).containsExactly("kept");
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherProcessHarmsNobody() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(directory.resolve("broker.pid"), bystander.pid() + "\n2020-01-01T00:00:00Z\n", UTF_8);
            LocalKafka.endLeftover(directory);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void whereThePortIsTakenItListensOnAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalKafka kafka = LocalKafka.start(directory, taken.getLocalPort())) {
            assertThat(kafka.bootstrapServers()).doesNotEndWith(":" + taken.getLocalPort());
            createTopic(kafka.bootstrapServers(), "t");
        }
    }

    @Test
    void aBrokerThatCannotStartSaysWhereToReadWhy() throws Exception {
        Files.writeString(directory.resolve("data"), "not a folder");
        assertThatThrownBy(() -> LocalKafka.start(directory, LocalKafka.DEFAULT_PORT))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.log().lastLines(50)).isNotEmpty())
                .hasMessageContaining("Kafka ended at its start")
                .hasMessageContaining("service.log");
    }

    private static void createTopic(String address, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void write(String address, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", address, "acks", "all", "max.block.ms", 4_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(String address, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long end = consumer.endOffsets(partition).get(partition.get(0));
            List<String> values = new java.util.ArrayList<>();
            while (consumer.position(partition.get(0)) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
