package io.copydesk.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Watches stages and their topics by what the brokers say of them, so a stage that is dead is seen as well as one that works. Whoever
 * owns it looks about once a second. Thread-safe; a look waits for the one before.
 */
public final class FlowMonitor implements AutoCloseable {

    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LOOKS_BETWEEN_SEARCHES_FOR_READERS = 10;

    /** A group in a topic. */
    private record Reader(String group, String topic) {}

    private final List<Stage> stages;
    private final Set<String> topics;
    private final Brokers brokers;
    private final WaitingRecords waiting;
    private final Map<TopicPartition, ArrivalClock> clocks = new HashMap<>();
    private final Map<String, Rate> writtenRates = new HashMap<>();
    private final Map<String, Rate> refusedRates = new HashMap<>();
    private final Map<Reader, GroupWatch> watches = new HashMap<>();
    private final Map<String, StageCount> counts = new LinkedHashMap<>();
    private Set<String> groups = new HashSet<>();
    private @Nullable Long inAtFirst;
    private long waitingAtFirst;
    private int looks;

    /**
     * A monitor of these stages.
     *
     * @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them
     * @param stages in the order of the way, see {@link Stage#OF_ARTICLES}
     */
    public FlowMonitor(Map<String, Object> settings, List<Stage> stages) {
        this.stages = List.copyOf(stages);
        this.topics = new LinkedHashSet<>();
        stages.forEach(stage -> {
            topics.add(stage.reads());
            if (stage.writes() != null) {
                topics.add(stage.writes());
            }
            counts.put(stage.group(), new StageCount(stage));
        });
        stages.forEach(stage -> topics.add(stage.refuses()));
        this.brokers = new Brokers(settings);
        this.waiting = new WaitingRecords(settings);
    }

    /**
     * Asks the brokers how it is now.
     *
     * @throws KafkaException if they don't answer; what was seen before is kept
     */
    public synchronized Flow look() {
        if (looks++ % LOOKS_BETWEEN_SEARCHES_FOR_READERS == 0) {
            groups = new HashSet<>(brokers.groups());
            // A stage that has not begun is none yet.
            stages.forEach(stage -> groups.add(stage.group()));
        }
        Snapshot now = brokers.snapshot(topics, groups);
        now.ends()
                .forEach((partition, end) -> clocks.computeIfAbsent(partition, any -> new ArrivalClock())
                        .see(end, now.time()));
        Map<Reader, GroupWatch> watched = watched(now);
        Map<WaitingRecords.Place, Long> stands = new HashMap<>();
        watched.values().forEach(watch -> stands.putAll(watch.stands(now, clocks)));
        Map<WaitingRecords.Place, WaitingRecords.Found> found = waiting.at(stands);
        List<Flow.GroupFlow> stageFlows = new ArrayList<>();
        for (Stage stage : stages) {
            long refusedPerMinute =
                    rate(refusedRates, stage.refuses(), MINUTE).grown(now.written(stage.refuses()), now.time());
            Reader reader = new Reader(stage.group(), stage.reads());
            stageFlows.add(Objects.requireNonNull(watched.remove(reader)).see(now, clocks, found, refusedPerMinute));
        }
        List<Flow.GroupFlow> readers = watched.values().stream()
                .map(watch -> watch.see(now, clocks, found, 0))
                .toList();
        Long oldest = stageFlows.stream().map(Flow.GroupFlow::oldest).reduce(null, GroupWatch::older);
        return new Flow(now.time(), topics(now), stageFlows, readers, oldest, conservation(now, stageFlows));
    }

    /** The stages, and whoever else has committed something in one of the topics. */
    private Map<Reader, GroupWatch> watched(Snapshot now) {
        Map<Reader, GroupWatch> watched = new LinkedHashMap<>();
        stages.forEach(stage -> add(watched, stage.group(), stage.reads()));
        new TreeMap<>(now.commits())
                .forEach((group, commits) -> commits.keySet().stream()
                        .map(TopicPartition::topic)
                        .filter(topics::contains)
                        .sorted()
                        .distinct()
                        .forEach(topic -> add(watched, group, topic)));
        return watched;
    }

    private void add(Map<Reader, GroupWatch> watched, String group, String topic) {
        Reader reader = new Reader(group, topic);
        watched.put(reader, watches.computeIfAbsent(reader, any -> new GroupWatch(group, topic)));
    }

    private List<Flow.TopicFlow> topics(Snapshot now) {
        List<Flow.TopicFlow> flows = new ArrayList<>();
        for (String topic : topics) {
            Collection<TopicPartition> partitions = now.ends().keySet().stream()
                    .filter(partition -> partition.topic().equals(topic))
                    .toList();
            long written = now.written(topic);
            long deleted = partitions.stream().mapToLong(now::begin).sum();
            flows.add(new Flow.TopicFlow(
                    topic,
                    partitions.size(),
                    written - deleted,
                    written,
                    rate(writtenRates, topic, RATE_WINDOW).see(written, now.time())));
        }
        return flows;
    }

    private static Rate rate(Map<String, Rate> rates, String topic, Duration window) {
        return rates.computeIfAbsent(topic, any -> new Rate(window));
    }

    private Flow.Conservation conservation(Snapshot now, List<Flow.GroupFlow> flows) {
        for (Flow.GroupFlow flow : flows) {
            Objects.requireNonNull(counts.get(flow.group())).see(now, flow.lag());
        }
        StageCount first = Objects.requireNonNull(counts.get(stages.get(0).group()));
        StageCount last =
                Objects.requireNonNull(counts.get(stages.get(stages.size() - 1).group()));
        long underWay = flows.stream().mapToLong(Flow.GroupFlow::lag).sum();
        if (inAtFirst == null) {
            inAtFirst = flows.get(0).lag();
            waitingAtFirst = underWay;
        }
        // In records: what was done of the first topic, and what is still to be done.
        long since = first.done() + flows.get(0).lag() - inAtFirst + first.expired();
        long twice = counts.values().stream().mapToLong(StageCount::overlap).sum();
        return new Flow.Conservation(
                waitingAtFirst - twice + since,
                last.done() - last.refused(),
                counts.values().stream().mapToLong(StageCount::refused).sum(),
                underWay,
                counts.values().stream().mapToLong(StageCount::again).sum(),
                counts.values().stream().mapToLong(StageCount::missing).sum(),
                counts.values().stream().mapToLong(StageCount::expired).sum());
    }

    /** Ends it; a look that is under way is waited for. */
    @Override
    public synchronized void close() {
        brokers.close();
        waiting.close();
    }
}
