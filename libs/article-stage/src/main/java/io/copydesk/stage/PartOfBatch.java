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

    private static final PartOfBatch NONE = new PartOfBatch(List.of(), null, null);

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
        Map<TopicPartition, PartOfBatch> parts = new HashMap<>();
        for (KafkaRecord<?, ?> record : batch.getRecords()) {
            parts.merge(
                    new TopicPartition(record.getTopic(), record.getPartition()),
                    NONE.with(record),
                    (before, one) -> before.with(record));
        }
        batch.getLatestOffsetRecords().forEach((partition, last) -> {
            PartOfBatch part = parts.get(partition);
            if (part != null && last instanceof IncomingKafkaRecord<?, ?> incoming) {
                incoming.injectMetadata(part);
            }
        });
    }

    private PartOfBatch with(KafkaRecord<?, ?> message) {
        ConsumerRecord<?, ?> record = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .<ConsumerRecord<?, ?>>map(IncomingKafkaRecordMetadata::getRecord)
                .orElseThrow();
        List<Long> all = new ArrayList<>(offsets);
        all.add(record.offset());
        if (record.headers().lastHeader(Refusal.REPLAYS) != null) {
            return new PartOfBatch(all, written, begun);
        }
        return new PartOfBatch(
                all,
                Times.with(written, Instant.ofEpochMilli(record.timestamp())),
                Times.with(begun, Passage.of(record).steps().get(0).time()));
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
