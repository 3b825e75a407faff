package io.copydesk.monitor;

import io.copydesk.events.CommitNote;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the brokers. Not thread-safe. */
final class Brokers implements AutoCloseable {

    private static final long ANSWER_SECONDS = 20;
    private static final ListConsumerGroupOffsetsSpec ALL_PARTITIONS = new ListConsumerGroupOffsetsSpec();

    private final Admin admin;

    Brokers(Map<String, Object> settings) {
        admin = Admin.create(settings);
    }

    /**
     * How it stands with these topics and groups; those that are not there are left out.
     *
     * @throws KafkaException if they don't answer
     */
    Snapshot snapshot(Collection<String> topics, Collection<String> groups) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
        for (TopicDescription topic : describe(topics)) {
            topic.partitions().forEach(partition -> {
                TopicPartition one = new TopicPartition(topic.name(), partition.partition());
                latest.put(one, OffsetSpec.latest());
                earliest.put(one, OffsetSpec.earliest());
            });
        }
        Map<String, Map<TopicPartition, Snapshot.Commit>> commits = commits(groups);
        return new Snapshot(Instant.now(), offsets(admin, earliest), offsets(admin, latest), commits);
    }

    /**
     * All consumer groups.
     *
     * @throws KafkaException if they don't answer
     */
    Set<String> groups() {
        return get(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private Collection<TopicDescription> describe(Collection<String> topics) {
        return admin.describeTopics(topics).topicNameValues().values().stream()
                .map(description -> getIfThere(description, UnknownTopicOrPartitionException.class))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Map<TopicPartition, Snapshot.Commit>> commits(Collection<String> groups) {
        var answer = admin.listConsumerGroupOffsets(
                groups.stream().collect(Collectors.toMap(Function.identity(), group -> ALL_PARTITIONS)));
        Map<String, Map<TopicPartition, Snapshot.Commit>> commits = new HashMap<>();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> offsets = getIfThere(
                            answer.partitionsToOffsetAndMetadata(group), GroupIdNotFoundException.class)
                    .orElse(Map.of());
            commits.put(group, commits(offsets));
        }
        return commits;
    }

    private static Map<TopicPartition, Snapshot.Commit> commits(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Snapshot.Commit> commits = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                CommitNote note = CommitNote.parse(offset.metadata()).orElse(null);
                commits.put(partition, new Snapshot.Commit(offset.offset(), note));
            }
        });
        return commits;
    }

    /** These offsets; partitions that are not there are left out. */
    static Map<TopicPartition, Long> offsets(Admin admin, Map<TopicPartition, OffsetSpec> question) {
        var answer = admin.listOffsets(question);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : question.keySet()) {
            getIfThere(answer.partitionResult(partition), UnknownTopicOrPartitionException.class)
                    .ifPresent(found -> offsets.put(partition, found.offset()));
        }
        return offsets;
    }

    /** The same offset of each of them. */
    static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> partitions, OffsetSpec which) {
        return offsets(admin, partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which)));
    }

    /** Waits for an answer; none if what is asked for is not there, as one of these says. */
    @SafeVarargs
    static <T> Optional<T> getIfThere(KafkaFuture<T> answer, Class<? extends Exception>... absent) {
        try {
            return Optional.ofNullable(get(answer));
        } catch (KafkaException e) {
            Throwable said = said(e);
            if (Stream.of(absent).anyMatch(one -> one.isInstance(said))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What the brokers said in an exception of {@link #get}; null if they said nothing. */
    static @Nullable Throwable said(KafkaException e) {
        return e.getCause() == null ? null : e.getCause().getCause();
    }

    /**
     * Waits for an answer.
     *
     * @throws KafkaException if there is none, see {@link #said}
     */
    static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not tell how the topics are: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
