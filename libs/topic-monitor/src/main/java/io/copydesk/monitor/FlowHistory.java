package io.copydesk.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

/** What flowed in the last hour, a look in five seconds. Thread-safe. */
public final class FlowHistory {

    /** How far it goes back. */
    public static final Duration SPAN = Duration.ofHours(1);

    /** How far its looks are apart. */
    public static final Duration STEP = Duration.ofSeconds(5);

    private final ArrayDeque<Flow> looks = new ArrayDeque<>();

    /** Adds a look if it is time for one; what is older than the span goes. */
    public synchronized void add(Flow flow) {
        Instant last = looks.isEmpty() ? Instant.MIN : looks.getLast().time();
        if (!flow.time().isBefore(last.plus(STEP))) {
            looks.addLast(flow.summary());
        }
        while (looks.getFirst().time().isBefore(flow.time().minus(SPAN))) {
            looks.removeFirst();
        }
    }

    /** The looks from the oldest to the newest, without the figures of each partition. */
    public synchronized List<Flow> looks() {
        return List.copyOf(looks);
    }
}
