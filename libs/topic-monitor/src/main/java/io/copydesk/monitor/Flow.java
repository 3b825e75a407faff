package io.copydesk.monitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What flows at one moment. Counts are records, rates are those of the last seconds, ages are milliseconds.
 *
 * @param time when the brokers were asked
 * @param topics in the order of the way, dead letters after them
 * @param stages in the order of the way
 * @param readers other groups that read one of the topics, by name
 * @param oldest how long the oldest record waits that a stage has not done, null if nothing waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flow(
        Instant time,
        List<TopicFlow> topics,
        List<GroupFlow> stages,
        List<GroupFlow> readers,
        @Nullable Long oldest,
        Conservation conservation) {

    public Flow {
        topics = List.copyOf(topics);
        stages = List.copyOf(stages);
        readers = List.copyOf(readers);
    }

    /**
     * A topic.
     *
     * @param kept how many offsets it has, about its records
     * @param written how many it ever had
     * @param perSecond how many are written a second
     */
    public record TopicFlow(String name, int partitions, long kept, long written, double perSecond) {}

    /**
     * A consumer group: a stage, or somebody else who reads along.
     *
     * @param lag how many records of the topic the group has not done
     * @param oldest how long the oldest of them waits, null if there is none or it is not known yet
     * @param perSecond how many it does a second
     * @param refusedPerMinute how many it refused in the last minute
     * @param latency from the writing of a record to the commit that it is done
     * @param way from the writing of the article's first record to that commit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupFlow(
            String group,
            String topic,
            long lag,
            @Nullable Long oldest,
            double perSecond,
            long refusedPerMinute,
            @Nullable Latency latency,
            @Nullable Latency way,
            List<PartitionFlow> partitions) {

        public GroupFlow {
            partitions = List.copyOf(partitions);
        }

        GroupFlow summary() {
            return new GroupFlow(group, topic, lag, oldest, perSecond, refusedPerMinute, latency, way, List.of());
        }
    }

    /**
     * A group in one partition.
     *
     * @param committed the offset of the first record that is not done
     * @param end the offset of the next one that is written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartitionFlow(
            int partition,
            long committed,
            long end,
            long lag,
            @Nullable Long oldest) {}

    /** How long records took, in milliseconds: half of them, 95 and 99 of a hundred at most so long. */
    public record Latency(long p50, long p95, long p99) {}

    /**
     * Whether what came in is stored, refused or under way; since it is watched. {@code in + again = stored + refused + underWay +
     * missing + expired} at every moment at which the stages stand still; while they work, some are counted twice for as long as a
     * batch takes.
     *
     * @param in what was under way at the beginning, and what was written to the first topic since
     * @param again what a stage wrote more than once, as it does after a crash, or what others wrote to a stage's topics
     * @param missing what a stage committed as done, and wrote nowhere: it should be 0
     * @param expired what a topic deleted because of its age or its size before a stage had done it: it should be 0
     */
    public record Conservation(
            long in, long stored, long refused, long underWay, long again, long missing, long expired) {

        /** Whether something is lost. */
        public boolean isBroken() {
            return missing > 0 || expired > 0;
        }
    }

    /** Without the figures of each partition. */
    public Flow summary() {
        return new Flow(time, topics, summaries(stages), summaries(readers), oldest, conservation);
    }

    private static List<GroupFlow> summaries(List<GroupFlow> groups) {
        return groups.stream().map(GroupFlow::summary).toList();
    }
}
