package io.copydesk.monitor;

import io.copydesk.events.CommitNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a group is in one topic, from look to look. Not thread-safe. */
final class GroupWatch {

    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);

    private final String group;
    private final String topic;
    private final Rate doneRate = new Rate(RATE_WINDOW);
    private final Latencies stage = new Latencies();
    private final Latencies way = new Latencies();
    private final Map<TopicPartition, Snapshot.Commit> before = new HashMap<>();
    private final Map<TopicPartition, Long> stoodAt = new HashMap<>();
    private boolean looked;

    GroupWatch(String group, String topic) {
        this.group = group;
        this.topic = topic;
    }

    /**
     * Where it stands still with something behind it: what waits there has to be looked at.
     *
     * @param clocks of every partition
     */
    Map<WaitingRecords.Place, Long> stands(Snapshot now, Map<TopicPartition, ArrivalClock> clocks) {
        Map<WaitingRecords.Place, Long> places = new HashMap<>();
        now.ends().forEach((partition, end) -> {
            if (partition.topic().equals(topic)) {
                long position = position(now, partition);
                Long stood = stoodAt.put(partition, position);
                boolean isClockBlind =
                        Objects.requireNonNull(clocks.get(partition)).age(position, now.time()) == null;
                if (end > position && (Objects.equals(stood, position) || isClockBlind)) {
                    places.put(new WaitingRecords.Place(partition, position), end);
                }
            }
        });
        return places;
    }

    Flow.GroupFlow see(
            Snapshot now,
            Map<TopicPartition, ArrivalClock> clocks,
            Map<WaitingRecords.Place, WaitingRecords.Found> found,
            long refusedPerMinute) {
        List<Flow.PartitionFlow> partitions = new ArrayList<>();
        long lag = 0;
        long position = 0;
        Long oldest = null;
        for (Map.Entry<TopicPartition, Long> end : now.ends().entrySet()) {
            TopicPartition partition = end.getKey();
            if (!partition.topic().equals(topic)) {
                continue;
            }
            seeCommit(now, partition);
            Flow.PartitionFlow flow = partition(now, partition, end.getValue(), clocks, found);
            partitions.add(flow);
            lag += flow.lag();
            position += flow.committed();
            oldest = older(oldest, flow.oldest());
        }
        looked = true;
        partitions.sort((a, b) -> Integer.compare(a.partition(), b.partition()));
        return new Flow.GroupFlow(
                group,
                topic,
                lag,
                oldest,
                doneRate.see(position, now.time()),
                refusedPerMinute,
                stage.at(now.time()),
                way.at(now.time()),
                partitions);
    }

    private Flow.PartitionFlow partition(
            Snapshot now,
            TopicPartition partition,
            long end,
            Map<TopicPartition, ArrivalClock> clocks,
            Map<WaitingRecords.Place, WaitingRecords.Found> found) {
        long position = position(now, partition);
        WaitingRecords.Found waiting = found.get(new WaitingRecords.Place(partition, position));
        boolean isNothingThere = waiting != null && !waiting.isRecord() && waiting.offset() >= end;
        if (end <= position || isNothingThere) {
            // The ends of transactions are no records.
            return new Flow.PartitionFlow(partition.partition(), position, end, 0, null);
        }
        long first = waiting == null ? position : waiting.offset();
        Duration watched = Objects.requireNonNull(clocks.get(partition)).age(first, now.time());
        Long age = null;
        if (watched != null) {
            age = watched.toMillis();
        } else if (waiting != null && waiting.isRecord()) {
            age = Math.max(0, Duration.between(waiting.written(), now.time()).toMillis());
        }
        return new Flow.PartitionFlow(partition.partition(), position, end, end - first, age);
    }

    private void seeCommit(Snapshot now, TopicPartition partition) {
        Snapshot.Commit commit = now.commits(group).get(partition);
        if (commit == null) {
            return;
        }
        Snapshot.Commit last = before.put(partition, commit);
        CommitNote note = commit.note();
        // What was committed before the first look is not of the last minute.
        long from = last == null ? now.begin(partition) : last.offset();
        if (note != null && looked && commit.offset() > from) {
            long records = commit.offset() - from;
            stage.see(note.stage(), records, now.time());
            way.see(note.way(), records, now.time());
        }
    }

    private long position(Snapshot now, TopicPartition partition) {
        Snapshot.Commit commit = now.commits(group).get(partition);
        // What was deleted meanwhile does not wait any more.
        return Math.max(commit == null ? 0 : commit.offset(), now.begin(partition));
    }

    static @Nullable Long older(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Long.valueOf(Math.max(one, other));
    }
}
