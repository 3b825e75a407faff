package io.copydesk.monitor;

import io.copydesk.records.RecordReader;
import io.copydesk.records.StartPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.jspecify.annotations.Nullable;

/**
 * Tells how consumer groups are, and sets the offsets of those that nobody is in. Thread-safe. Every method throws
 * {@link KafkaException} if the brokers don't answer.
 */
public final class ConsumerGroups implements AutoCloseable {

    private static final Comparator<TopicPartition> BY_TOPIC =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Map<String, Object> settings;
    private final Admin admin;

    /** @param settings of Kafka's client: {@code bootstrap.servers}, and what reaches them */
    public ConsumerGroups(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
        this.admin = Admin.create(settings);
    }

    /** All consumer groups, by name. */
    public List<GroupState> groups() {
        Collection<GroupListing> groups = Brokers.get(
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all());
        return describe(groups.stream().map(GroupListing::groupId).toList());
    }

    /** This group, if there is one of that name. */
    public Optional<GroupState> group(String group) {
        return describe(List.of(group)).stream().findFirst();
    }

    private List<GroupState> describe(Collection<String> groups) {
        Map<String, ConsumerGroupDescription> described = new HashMap<>();
        admin.describeConsumerGroups(groups)
                .describedGroups()
                .forEach((group, answer) -> Brokers.getIfThere(answer, GroupIdNotFoundException.class)
                        .ifPresent(description -> described.put(group, description)));
        var answer = admin.listConsumerGroupOffsets(described.keySet().stream()
                .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> commits = new HashMap<>();
        described
                .keySet()
                .forEach(group -> Brokers.getIfThere(
                                answer.partitionsToOffsetAndMetadata(group), GroupIdNotFoundException.class)
                        .ifPresent(offsets -> commits.put(group, offsets)));
        Map<TopicPartition, Long> ends = ends(described.values(), commits.values());
        return described.values().stream()
                .map(group -> state(group, commits.getOrDefault(group.groupId(), Map.of()), ends))
                .sorted(Comparator.comparing(GroupState::group))
                .toList();
    }

    private Map<TopicPartition, Long> ends(
            Collection<ConsumerGroupDescription> groups, Collection<Map<TopicPartition, OffsetAndMetadata>> commits) {
        Set<TopicPartition> partitions = new TreeSet<>(BY_TOPIC);
        commits.forEach(offsets -> partitions.addAll(offsets.keySet()));
        groups.forEach(group -> group.members()
                .forEach(member -> partitions.addAll(member.assignment().topicPartitions())));
        return Brokers.offsets(admin, partitions, OffsetSpec.latest());
    }

    private static GroupState state(
            ConsumerGroupDescription group,
            Map<TopicPartition, OffsetAndMetadata> commits,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, String> readers = new HashMap<>();
        List<GroupState.Member> members = new ArrayList<>();
        for (MemberDescription member : group.members()) {
            Set<TopicPartition> assigned = member.assignment().topicPartitions();
            assigned.forEach(partition -> readers.put(partition, member.clientId()));
            members.add(new GroupState.Member(member.clientId(), member.host(), assigned.size()));
        }
        members.sort(Comparator.comparing(GroupState.Member::client));
        Set<TopicPartition> partitions = new TreeSet<>(BY_TOPIC);
        partitions.addAll(readers.keySet());
        commits.forEach((partition, commit) -> {
            if (commit != null) {
                partitions.add(partition);
            }
        });
        // Of a topic that was deleted there is nothing to tell.
        partitions.retainAll(ends.keySet());
        return new GroupState(
                group.groupId(),
                group.groupState().toString(),
                members,
                partitions.stream()
                        .map(partition -> part(
                                partition,
                                commits.get(partition),
                                ends.getOrDefault(partition, 0L),
                                readers.get(partition)))
                        .toList());
    }

    private static GroupState.Part part(
            TopicPartition partition, @Nullable OffsetAndMetadata commit, long end, @Nullable String client) {
        Long committed = commit == null ? null : Long.valueOf(commit.offset());
        return new GroupState.Part(
                partition.topic(),
                partition.partition(),
                committed,
                end,
                committed == null ? null : Long.valueOf(Math.max(0, end - committed)),
                client);
    }

    /**
     * What {@link #reset} would do; changes nothing.
     *
     * @param which of the topic's partitions
     * @return empty if there is no such partition
     */
    public List<OffsetMove> plan(GroupState group, String topic, Predicate<TopicPartition> which, StartPoint to) {
        Map<TopicPartition, Long> targets;
        try (RecordReader reader = new RecordReader(settings)) {
            List<TopicPartition> partitions =
                    reader.partitions(topic).stream().filter(which).toList();
            targets = to.in(reader, partitions);
        }
        Map<Integer, Long> committed = new HashMap<>();
        group.partitions().stream()
                .filter(part -> part.topic().equals(topic) && part.committed() != null)
                .forEach(part -> committed.put(part.partition(), part.committed()));
        return targets.entrySet().stream()
                .map(target -> new OffsetMove(
                        topic,
                        target.getKey().partition(),
                        committed.get(target.getKey().partition()),
                        target.getValue()))
                .sorted(Comparator.comparingInt(OffsetMove::partition))
                .toList();
    }

    /**
     * Sets where a group reads on.
     *
     * @param group as it is now; Kafka itself refuses if somebody joins meanwhile
     * @return what was done, as {@link #plan} tells it
     * @throws GroupInUseException if somebody is in it; nothing was changed then
     */
    public List<OffsetMove> reset(GroupState group, String topic, Predicate<TopicPartition> which, StartPoint to) {
        List<OffsetMove> moves = plan(group, topic, which, to);
        if (moves.isEmpty()) {
            return moves;
        }
        if (group.isActive()) {
            throw inUse(group);
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        moves.forEach(move ->
                offsets.put(new TopicPartition(move.topic(), move.partition()), new OffsetAndMetadata(move.to())));
        try {
            Brokers.get(admin.alterConsumerGroupOffsets(group.group(), offsets).all());
            return moves;
        } catch (KafkaException e) {
            Throwable said = Brokers.said(e);
            if (said instanceof UnknownMemberIdException || said instanceof GroupNotEmptyException) {
                throw new GroupInUseException("Somebody has just joined " + group.group() + ": nothing was changed.");
            }
            throw e;
        }
    }

    private static GroupInUseException inUse(GroupState state) {
        String members = state.members().stream()
                .map(member -> member.client() + " at " + member.host())
                .collect(Collectors.joining(", "));
        return new GroupInUseException(state.group() + " has members that would not notice it: " + members
                + ". Stop the service first; one that was killed is a member for up to 45 seconds more.");
    }

    @Override
    public void close() {
        admin.close();
    }
}
