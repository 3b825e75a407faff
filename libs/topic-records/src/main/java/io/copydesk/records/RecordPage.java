package io.copydesk.records;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a topic.
 *
 * @param records in the order of their times, within a partition in that of their offsets; from the newest to the oldest where
 *     the page goes backwards
 * @param next where the next page begins; null if there is nothing more
 * @param complete false if the time was over before the page was full: the next page goes on
 * @param looked how many records were looked at
 */
public record RecordPage<T>(List<T> records, @Nullable Cursor next, boolean complete, long looked) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
