package io.copydesk.ingest.flow;

import io.copydesk.monitor.Flow;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** For how long records wait for a group, as the last look at the brokers told it. Thread-safe. */
@Singleton
public class WaitingTimes {

    private final FlowWatch watch;

    WaitingTimes(FlowWatch watch) {
        this.watch = watch;
    }

    /**
     * Of a group that reads one of the topics of the way: by topic and partition, as {@code articles.raw/0}, how many milliseconds its oldest
     * record waits. What is not there waits for nothing, or it is not known.
     */
    public Map<String, Long> of(String group) {
        Map<String, Long> times = new HashMap<>();
        Flow flow = watch.last().flow();
        if (flow != null) {
            Stream.concat(flow.stages().stream(), flow.readers().stream())
                    .filter(one -> one.group().equals(group))
                    .forEach(one -> one.partitions().forEach(partition -> {
                        Long oldest = partition.oldest();
                        if (oldest != null) {
                            times.put(one.topic() + "/" + partition.partition(), oldest);
                        }
                    }));
        }
        return times;
    }
}
