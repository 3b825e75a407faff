package io.copydesk.monitor;

import java.util.HashMap;
import java.util.Map;

/** How topics are read by those who only look. */
final class Reading {

    private Reading() {}

    /** Settings of a consumer that is in no group, commits nothing and makes no topic; it sees committed records only. */
    static Map<String, Object> settings(Map<String, Object> kafka) {
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.remove("group.id");
        reading.put("enable.auto.commit", false);
        reading.put("auto.offset.reset", "earliest");
        reading.put("allow.auto.create.topics", false);
        reading.put("isolation.level", "read_committed");
        return reading;
    }
}
