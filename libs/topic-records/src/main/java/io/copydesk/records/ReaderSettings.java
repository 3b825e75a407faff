package io.copydesk.records;

import java.util.HashMap;
import java.util.Map;

/** How topics are read by those who only look. */
public final class ReaderSettings {

    private ReaderSettings() {}

    /**
     * Settings of a consumer that is in no group, commits nothing and makes no topic; what a transaction that failed left behind
     * was never sent, so it does not see it.
     *
     * @param kafka {@code bootstrap.servers}, and what reaches them
     */
    public static Map<String, Object> of(Map<String, Object> kafka) {
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.remove("group.id");
        reading.put("enable.auto.commit", false);
        reading.put("auto.offset.reset", "earliest");
        reading.put("allow.auto.create.topics", false);
        reading.put("isolation.level", "read_committed");
        return reading;
    }
}
