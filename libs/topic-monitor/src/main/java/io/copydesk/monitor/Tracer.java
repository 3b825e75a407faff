package io.copydesk.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.LetterPosition;
import io.copydesk.events.Passage;
import io.copydesk.events.Refusal;
import io.copydesk.records.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way of an article in the topics, by the headers of their records alone: stages hand on where an article was. It reads of
 * each topic the one partition in which an article of that id is. Thread-safe.
 */
public final class Tracer {

    /** How far back an article is looked for, where nobody says it. */
    public static final Duration USUAL_SPAN = Duration.ofDays(1);

    /** How long the reading of one topic may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> settings;
    private final List<Stage> stages;

    /**
     * A tracer of these stages.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     * @param stages in the order of the way, see {@link Stage#OF_ARTICLES}; an article is known by its id from the second on
     */
    public Tracer(Map<String, Object> settings, List<Stage> stages) {
        this.settings = Map.copyOf(settings);
        this.stages = List.copyOf(stages);
    }

    /**
     * Looks for an article.
     *
     * @param since how far back; what was written to a topic before is not found
     * @throws org.apache.kafka.common.KafkaException if the brokers don't answer
     */
    public Trace find(String id, Instant since) {
        Search search = new Search(id.getBytes(UTF_8));
        boolean complete = true;
        try (RecordReader reader = new RecordReader(settings)) {
            for (String topic : topicsWithIds()) {
                List<TopicPartition> all = reader.partitions(topic);
                if (!all.isEmpty()) {
                    int partition = Utils.toPositive(Utils.murmur2(search.key)) % all.size();
                    complete &= reader.read(
                            reader.since(Set.of(new TopicPartition(topic, partition)), since), search::take, PATIENCE);
                }
            }
        }
        return new Trace(id, since, complete, search.isEmpty() ? List.of() : search.journeys(commits()));
    }

    private Set<String> topicsWithIds() {
        Set<String> topics = new LinkedHashSet<>();
        stages.stream().skip(1).forEach(stage -> {
            topics.add(stage.reads());
            topics.add(stage.refuses());
        });
        return topics;
    }

    private Snapshot commits() {
        try (Brokers brokers = new Brokers(settings)) {
            return brokers.snapshot(
                    stages.stream().map(Stage::reads).toList(),
                    stages.stream().map(Stage::group).toList());
        }
    }

    /** Where a record is. */
    private record Place(String topic, int partition, long offset) {

        static Place of(Passage.Step step) {
            return new Place(step.topic(), step.partition(), step.offset());
        }
    }

    /** Why and when a record was refused. */
    private record Refused(@Nullable String reason, Instant time) {}

    /** What was found of one article. */
    private final class Search {

        private final byte[] key;

        // By where it began the longest way that was found.
        private final Map<Place, List<Passage.Step>> ways = new LinkedHashMap<>();
        private final Map<Place, Refused> refused = new HashMap<>();

        Search(byte[] key) {
            this.key = key;
        }

        boolean isEmpty() {
            return ways.isEmpty();
        }

        boolean take(ConsumerRecord<byte[], byte[]> record) {
            if (Arrays.equals(record.key(), key)) {
                List<Passage.Step> way = new ArrayList<>(Passage.of(record).steps());
                if (record.headers().lastHeader(Refusal.STAGE) != null && !takeLetter(record, way)) {
                    return true;
                }
                ways.merge(Place.of(way.get(0)), way, (one, other) -> other.size() > one.size() ? other : one);
            }
            return true;
        }

        /** Puts the refused record into the place of its letter; false if the letter does not say which one that was. */
        private boolean takeLetter(ConsumerRecord<byte[], byte[]> record, List<Passage.Step> way) {
            DeadLetter letter = DeadLetter.of(record);
            LetterPosition origin = letter.failure().origin();
            if (origin == null) {
                return false;
            }
            Instant written = letter.failure().recordTime();
            Passage.Step step = new Passage.Step(
                    origin.topic(), origin.partition(), origin.offset(), written == null ? letter.time() : written);
            way.set(way.size() - 1, step);
            refused.put(Place.of(step), new Refused(letter.failure().reason(), letter.time()));
            return true;
        }

        List<Trace.Journey> journeys(Snapshot now) {
            return ways.values().stream()
                    .sorted((one, other) ->
                            one.get(0).time().compareTo(other.get(0).time()))
                    .map(way -> journey(way, now))
                    .toList();
        }

        private Trace.Journey journey(List<Passage.Step> way, Snapshot now) {
            List<Trace.Hop> hops = new ArrayList<>();
            for (int i = 0; i < way.size(); i++) {
                Passage.Step step = way.get(i);
                Instant next = i + 1 < way.size() ? way.get(i + 1).time() : null;
                hops.add(hop(step, next, now));
            }
            return new Trace.Journey(hops);
        }

        private Trace.Hop hop(Passage.Step step, @Nullable Instant next, Snapshot now) {
            Refused letter = refused.get(Place.of(step));
            Instant over = next != null || letter == null ? next : letter.time();
            Instant taken = step.taken();
            String stage = stage(step.topic());
            return new Trace.Hop(
                    step.topic(),
                    step.partition(),
                    step.offset(),
                    step.time(),
                    taken == null ? null : Long.valueOf(millis(step.time(), taken)),
                    over == null ? null : Long.valueOf(millis(taken == null ? step.time() : taken, over)),
                    stage,
                    state(step, next, letter, stage, now),
                    letter == null ? null : letter.reason());
        }

        private Trace.State state(
                Passage.Step step, @Nullable Instant next, @Nullable Refused letter, String stage, Snapshot now) {
            if (next != null) {
                return Trace.State.PASSED;
            }
            if (letter != null) {
                return Trace.State.REFUSED;
            }
            Snapshot.Commit commit = now.commits(stage).get(new TopicPartition(step.topic(), step.partition()));
            return commit != null && commit.offset() > step.offset() ? Trace.State.DONE : Trace.State.WAITING;
        }
    }

    private String stage(String topic) {
        return stages.stream()
                .filter(stage -> stage.reads().equals(topic))
                .map(Stage::group)
                .findFirst()
                .orElse("");
    }

    private static long millis(Instant from, Instant to) {
        // Of two machines' clocks one may be ahead.
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
