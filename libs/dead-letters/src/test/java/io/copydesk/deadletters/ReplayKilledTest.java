package io.copydesk.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Topics;
import io.copydesk.records.RecordReader;
import io.copydesk.testing.TestKafka;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Ten thousand letters, sent again by a process that is killed halfway, twice. */
class ReplayKilledTest {

    private static final int LETTERS = 10_000;

    private final String topic = "killed-" + UUID.randomUUID();
    private final Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());

    /** The process: says a line of each letter that is on its way. */
    static final class Replay {

        private Replay() {}

        public static void main(String[] args) {
            DeadLetterDesk desk = new DeadLetterDesk(
                    Map.of("bootstrap.servers", args[0]), List.of(args[1]), "a process", DeadLetterDesk.MAX_REPLAYS);
            desk.replay(Selection.ALL, letter -> System.out.println("sent"));
        }
    }

    @Test
    void eachIsSentOnce() throws Exception {
        TestKafka.createTopic(topic, 6, Map.of());
        TestKafka.createTopic(Topics.deadLetters(topic), 6, Map.of());
        TestKafka.createTopic(Topics.DEAD_LETTERS_HANDLED, 6, Map.of());
        TestKafka.produceAll(IntStream.range(0, LETTERS).mapToObj(this::letter).toList());

        killAfter(3_000);
        killAfter(3_000);
        DeadLetterDesk desk =
                new DeadLetterDesk(settings, List.of(Topics.deadLetters(topic)), "a test", DeadLetterDesk.MAX_REPLAYS);
        Map<Verdict, Integer> rest = desk.replay(Selection.ALL, letter -> {});

        assertThat(rest.get(Verdict.HANDLED)).isGreaterThanOrEqualTo(6_000);
        assertThat(rest.get(Verdict.REPLAY)).isPositive();
        assertThat(desk.plan(Selection.ALL, letter -> {})).isEqualTo(Map.of(Verdict.HANDLED, LETTERS));
        Set<String> keys = new HashSet<>();
        AtomicInteger count = new AtomicInteger();
        try (RecordReader reader = new RecordReader(settings)) {
            reader.readRanges(
                    reader.kept(reader.partitions(topic)),
                    record -> {
                        keys.add(new String(record.key(), UTF_8));
                        count.incrementAndGet();
                        return true;
                    },
                    RecordReader.HOWEVER_LONG);
        }
        assertThat(count).hasValue(LETTERS);
        assertThat(keys).hasSize(LETTERS);
    }

    private void killAfter(int letters) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replay.class.getName(),
                        TestKafka.bootstrapServers(),
                        Topics.deadLetters(topic))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            int sent = 0;
            while (sent < letters && lines.readLine() != null) {
                sent++;
            }
            assertThat(sent).isEqualTo(letters);
        } finally {
            // SIGKILL: nothing is tidied up.
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }

    private ProducerRecord<byte[], byte[]> letter(int i) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topics.deadLetters(topic), ("key" + i).getBytes(UTF_8), ("article " + i).getBytes(UTF_8));
        letter.headers().add("dead-letter-stage", "cleanup".getBytes(UTF_8));
        letter.headers().add("dead-letter-reason", "no date".getBytes(UTF_8));
        letter.headers().add("dead-letter-topic", topic.getBytes(UTF_8));
        return letter;
    }
}
