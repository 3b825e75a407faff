package io.copydesk.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the records of one page: parts of the partitions are read, each round larger ones, until the page is full or nothing is
 * left. Only what is to be shown of a record is kept, so a page of large articles fits into memory. Not
 * thread-safe.
 *
 * @param <T> what is kept of a record
 */
public final class RecordPager<T> {

    private static final int LARGEST_ROUND = 4_000;

    // Whatever time a page has: with the largest articles a round takes long, and without it no page would get further.
    private static final Duration FIRST_ROUND = Duration.ofMinutes(1);

    private final RecordReader reader;
    private final Predicate<ConsumerRecord<byte[], byte[]>> filter;
    private final Function<ConsumerRecord<byte[], byte[]>, T> form;
    private final int limit;

    /**
     * Pages of such records.
     *
     * @param form what is kept of a record
     * @param limit records of a page, 1 or more
     */
    public RecordPager(
            RecordReader reader,
            Predicate<ConsumerRecord<byte[], byte[]>> filter,
            Function<ConsumerRecord<byte[], byte[]>, T> form,
            int limit) {
        this.reader = reader;
        this.filter = filter;
        this.form = form;
        this.limit = limit;
    }

    /** The page that begins there, on to the newer or back to the older ones. */
    public RecordPage<T> page(
            StartPoint start, boolean backwards, Collection<TopicPartition> partitions, Duration atMost) {
        Map<Integer, Long> offsets = new HashMap<>();
        start.in(reader, partitions).forEach((partition, offset) -> offsets.put(partition.partition(), offset));
        return page(new Cursor(backwards, offsets), partitions, atMost);
    }

    /** The page that begins there. Partitions that the cursor doesn't name are over. */
    public RecordPage<T> page(Cursor cursor, Collection<TopicPartition> partitions, Duration atMost) {
        long begun = System.nanoTime();
        Map<TopicPartition, PagePart<T>> parts = parts(cursor, partitions);
        AtomicLong looked = new AtomicLong();
        // Ordinary articles lie evenly in the partitions: then one round is enough.
        int size = limit / Math.max(1, parts.size()) + 1;
        Duration left = atMost.compareTo(FIRST_ROUND) < 0 ? FIRST_ROUND : atMost;
        List<T> records = merged(parts.values(), cursor.backwards(), true);
        boolean complete = true;
        while (complete && records.size() < limit && parts.values().stream().anyMatch(PagePart::lacks)) {
            complete = !left.isNegative() && round(parts, size, looked, left);
            size = Math.max(size + 1, Math.min(2 * size, LARGEST_ROUND / parts.size()));
            left = atMost.minusNanos(System.nanoTime() - begun);
            records = merged(parts.values(), cursor.backwards(), complete);
        }
        Map<Integer, Long> next = new HashMap<>();
        parts.values().stream()
                .filter(PagePart::hasMore)
                .forEach(part -> next.put(part.partition().partition(), part.next()));
        return new RecordPage<>(
                records, next.isEmpty() ? null : new Cursor(cursor.backwards(), next), complete, looked.get());
    }

    private Map<TopicPartition, PagePart<T>> parts(Cursor cursor, Collection<TopicPartition> partitions) {
        Map<TopicPartition, PagePart<T>> parts = new HashMap<>();
        reader.kept(partitions).forEach((partition, kept) -> {
            Long offset = cursor.offsets().get(partition.partition());
            if (offset != null) {
                Range rest = cursor.backwards() ? new Range(0, offset) : new Range(offset, Long.MAX_VALUE);
                parts.put(partition, new PagePart<>(partition, rest.within(kept), cursor.backwards()));
            }
        });
        return parts;
    }

    private boolean round(Map<TopicPartition, PagePart<T>> parts, int size, AtomicLong looked, Duration atMost) {
        List<PagePart<T>> wanting =
                parts.values().stream().filter(PagePart::lacks).toList();
        Map<TopicPartition, Range> ranges = new HashMap<>();
        wanting.forEach(part -> ranges.put(part.partition(), part.begin(size)));
        boolean complete = reader.readRanges(
                ranges,
                record -> {
                    PagePart<T> part = parts.get(new TopicPartition(record.topic(), record.partition()));
                    looked.incrementAndGet();
                    if (part != null && filter.test(record)) {
                        part.add(record, form);
                    }
                    return true;
                },
                atMost);
        if (complete) {
            wanting.forEach(PagePart::end);
        }
        return complete;
    }

    /**
     * Of the partitions' next records always the one whose time comes first: within a partition the order stays.
     *
     * @param known whether to end where the next one of a partition is not known yet
     */
    private List<T> merged(Collection<PagePart<T>> parts, boolean backwards, boolean known) {
        Comparator<PagePart<T>> byTime = Comparator.comparingLong(PagePart::time);
        Comparator<PagePart<T>> order = (backwards ? byTime.reversed() : byTime)
                .thenComparingInt(part -> part.partition().partition());
        parts.forEach(PagePart::rewind);
        List<T> merged = new ArrayList<>();
        while (merged.size() < limit && !(known && parts.stream().anyMatch(PagePart::lacks))) {
            var first = parts.stream().filter(part -> !part.isTaken()).min(order);
            if (first.isEmpty()) {
                break;
            }
            merged.add(first.get().take());
        }
        return merged;
    }
}
