package io.copydesk.store.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a stream has come in the topic: the next offset of each partition. Every instance of the service reads the same
 * topic, so a stream goes on at any of them.
 *
 * @param next by the number of the partition
 */
record StreamPosition(Map<Integer, Long> next) {

    // As "0-15.1-20", which can stand in a header and an address.
    private static final Pattern PART = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    // A thousand partitions far along, which are more than a topic of articles has.
    private static final int LONGEST = 30_000;

    StreamPosition {
        next = Map.copyOf(next);
    }

    /** Reads what {@link #text} wrote; empty if it is nothing of the kind. */
    static Optional<StreamPosition> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Map<Integer, Long> next = new HashMap<>();
        for (String part : text.split("\\.", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            next.put(Integer.valueOf(matcher.group(1)), Long.valueOf(matcher.group(2)));
        }
        return Optional.of(new StreamPosition(next));
    }

    /** The position of an index. */
    static StreamPosition of(Map<TopicPartition, Long> next) {
        return new StreamPosition(next.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().partition(), Map.Entry::getValue)));
    }

    /** Whether this record is still to come. */
    boolean isAhead(int partition, long offset) {
        return offset >= next.getOrDefault(partition, 0L);
    }

    /** The position after this record. */
    StreamPosition after(int partition, long offset) {
        Map<Integer, Long> after = new HashMap<>(next);
        after.merge(partition, offset + 1, Math::max);
        return new StreamPosition(after);
    }

    String text() {
        return new TreeMap<>(next)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "-" + entry.getValue())
                        .collect(Collectors.joining("."));
    }
}
