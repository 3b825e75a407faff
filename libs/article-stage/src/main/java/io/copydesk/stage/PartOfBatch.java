package io.copydesk.stage;

import io.copydesk.events.CommitNote;
import io.copydesk.events.Passage;
import io.copydesk.events.Refusal;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a batch has of one partition: which records, and from when they are. It goes with the last of them to the commit,
 * which sees no other. Records that were sent again have the times they had at first, which say nothing of the stage: they are
 * counted only.
 */
record PartOfBatch(
        List<Long> offsets,
        @Nullable Times written,
        @Nullable Times begun) {

    /** From when to when. */
    record Times(Instant first, Instant last) {

        static Times with(@Nullable Times before, Instant time) {
            return before == null
                    ? new Times(time, time)
                    : new Times(
                            time.isBefore(before.first) ? time : before.first,
                            time.isAfter(before.last) ? time : before.last);
        }

        CommitNote.Ages ages(Instant now) {
            return new CommitNote.Ages(
                    now.toEpochMilli() - first.toEpochMilli(), now.toEpochMilli() - last.toEpochMilli());
        }
    }

    static void attachTo(KafkaRecordBatch<?, ?> batch) {
        Map<TopicPartition, List<ConsumerRecord<?, ?>>> parts = new HashMap<>();
        for (KafkaRecord<?, ?> message : batch.getRecords()) {
            parts.computeIfAbsent(
                            new TopicPartition(message.getTopic(), message.getPartition()),
                            partition -> new ArrayList<>())
                    .add(message.getMetadata(IncomingKafkaRecordMetadata.class)
                            .orElseThrow()
                            .getRecord());
        }
        batch.getLatestOffsetRecords().forEach((partition, last) -> {
            List<ConsumerRecord<?, ?>> records = parts.get(partition);
            if (records != null && last instanceof IncomingKafkaRecord<?, ?> incoming) {
                incoming.injectMetadata(of(records));
            }
        });
    }

    private static PartOfBatch of(List<ConsumerRecord<?, ?>> records) {
        Times written = null;
        Times begun = null;
        for (ConsumerRecord<?, ?> record : records) {
            if (record.headers().lastHeader(Refusal.REPLAYS) == null) {
                written = Times.with(written, Instant.ofEpochMilli(record.timestamp()));
                begun = Times.with(begun, Passage.of(record).steps().get(0).time());
            }
        }
        return new PartOfBatch(records.stream().map(ConsumerRecord::offset).toList(), written, begun);
    }

    /**
     * What the commit says.
     *
     * @param before how many records the partition had before
     * @param from the offset that was committed with that: a rebalance may bring again what is below it, and that is counted
     */
    CommitNote note(long before, long from, Instant now) {
        long more = offsets.stream().filter(offset -> offset >= from).count();
        return new CommitNote(
                before + more, written == null ? null : written.ages(now), begun == null ? null : begun.ages(now));
    }
}
