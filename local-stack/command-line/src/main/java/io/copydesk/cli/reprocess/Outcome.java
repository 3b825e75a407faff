package io.copydesk.cli.reprocess;

import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an article that comes out otherwise than it is stored.
 *
 * @param partition where the record lies, or where it was sent to again
 * @param changes for people, a line each
 * @param revision the number it is stored under now; null while it is not
 */
record Outcome(
        String id,
        String title,
        TopicPartition partition,
        long offset,
        List<String> changes,
        @Nullable Integer revision) {

    Outcome sentTo(TopicPartition to, long at) {
        return new Outcome(id, title, to, at, changes, null);
    }

    Outcome storedAs(int number) {
        return new Outcome(id, title, partition, offset, changes, number);
    }

    boolean isStored() {
        return revision != null;
    }
}
