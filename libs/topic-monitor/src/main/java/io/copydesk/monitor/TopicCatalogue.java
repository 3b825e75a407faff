package io.copydesk.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what topics there are and how they are kept. Thread-safe. Every method throws {@link KafkaException} if the brokers don't
 * answer.
 */
public final class TopicCatalogue implements AutoCloseable {

    private static final Set<String> KEEPING =
            Set.of("retention.ms", "retention.bytes", "cleanup.policy", "max.message.bytes");

    private final Admin admin;

    /** @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them */
    public TopicCatalogue(Map<String, Object> settings) {
        admin = Admin.create(settings);
    }

    /** All topics but Kafka's own, by name. */
    public List<TopicState> topics() {
        Set<String> names = Brokers.get(admin.listTopics().names());
        return describe(names.stream().filter(name -> !name.startsWith("__")).toList());
    }

    /** This topic, if there is one of that name. */
    public Optional<TopicState> topic(String name) {
        return describe(List.of(name)).stream().findFirst();
    }

    private List<TopicState> describe(Collection<String> names) {
        List<TopicDescription> topics = admin.describeTopics(names).topicNameValues().values().stream()
                .map(answer ->
                        Brokers.getIfThere(answer, UnknownTopicOrPartitionException.class, InvalidTopicException.class))
                .flatMap(Optional::stream)
                .toList();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, Long> firsts = Brokers.offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = Brokers.offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> bytes = bytes(topics);
        Map<String, Map<String, String>> settings = settings(topics);
        return topics.stream()
                .map(topic -> state(topic, firsts, ends, bytes, settings.getOrDefault(topic.name(), Map.of())))
                .sorted(Comparator.comparing(TopicState::name))
                .toList();
    }

    private static TopicState state(
            TopicDescription topic,
            Map<TopicPartition, Long> firsts,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> bytes,
            Map<String, String> settings) {
        List<TopicState.Partition> partitions = new ArrayList<>();
        long records = 0;
        Long size = 0L;
        for (TopicPartitionInfo info : topic.partitions()) {
            TopicPartition partition = new TopicPartition(topic.name(), info.partition());
            long first = firsts.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, first);
            Long one = bytes.get(partition);
            records += end - first;
            size = size == null || one == null ? null : Long.valueOf(size + one);
            partitions.add(new TopicState.Partition(
                    info.partition(),
                    info.leader() == null ? null : info.leader().id(),
                    ids(info.replicas()),
                    ids(info.isr()),
                    first,
                    end,
                    one));
        }
        return new TopicState(topic.name(), records, size, settings, partitions);
    }

    private static List<Integer> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }

    /** Of each partition what its leader has. */
    private Map<TopicPartition, Long> bytes(List<TopicDescription> topics) {
        Map<TopicPartition, @Nullable Node> leaders = new HashMap<>();
        topics.forEach(topic -> topic.partitions()
                .forEach(partition ->
                        leaders.put(new TopicPartition(topic.name(), partition.partition()), partition.leader())));
        Map<TopicPartition, Long> bytes = new HashMap<>();
        Set<Integer> brokers = leaders.values().stream()
                .filter(leader -> leader != null)
                .map(Node::id)
                .collect(Collectors.toSet());
        admin.describeLogDirs(brokers).descriptions().forEach((broker, answer) -> {
            try {
                Brokers.get(answer)
                        .values()
                        .forEach(directory -> directory.replicaInfos().forEach((partition, replica) -> {
                            Node leader = leaders.get(partition);
                            if (leader != null && leader.id() == broker && !replica.isFuture()) {
                                bytes.put(partition, replica.size());
                            }
                        }));
            } catch (KafkaException e) {
                // Sizes take a right of their own (DESCRIBE on the cluster): the rest is worth showing without them.
            }
        });
        return bytes;
    }

    private Map<String, Map<String, String>> settings(List<TopicDescription> topics) {
        var answer = admin.describeConfigs(topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList());
        Map<String, Map<String, String>> settings = new HashMap<>();
        answer.values()
                .forEach((resource, config) -> Brokers.getIfThere(config, UnknownTopicOrPartitionException.class)
                        .ifPresent(found -> settings.put(resource.name(), told(found))));
        return settings;
    }

    private static Map<String, String> told(Config config) {
        Map<String, String> told = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            boolean isSet = entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG;
            if (entry.value() != null && (isSet || KEEPING.contains(entry.name()))) {
                told.put(entry.name(), entry.value());
            }
        }
        return told;
    }

    @Override
    public void close() {
        admin.close();
    }
}
