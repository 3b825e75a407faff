package io.copydesk.monitor;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Counts in records what a stage has done since it is watched, and compares that with what it wrote. Whatever is committed as done
 * was written before, so a stage that has done more than it wrote has lost something, whenever one looks; how much is there twice
 * shows when it stands still. Not thread-safe.
 */
final class StageCount {

    private final Stage stage;
    private final Map<TopicPartition, Snapshot.Commit> before = new HashMap<>();
    private final Map<TopicPartition, Long> expiredUpTo = new HashMap<>();

    private boolean begun;
    private long writtenAtFirst;
    private long refusedAtFirst;
    private long done;
    private long written;
    private long refused;

    // What was written, less what was done, when the stage last stood still: only something that is lost makes it
    // smaller.
    private long surplus;
    private long again;
    private long overlap;
    private boolean settled;
    private long missing;
    private long expired;

    StageCount(Stage stage) {
        this.stage = stage;
    }

    /**
     * Takes over what the brokers say.
     *
     * @param waiting how many records the stage has not done
     */
    void see(Snapshot now, long waiting) {
        boolean counts = countDone(now);
        countExpired(now);
        String writes = stage.writes();
        long writtenNow = writes == null ? 0 : now.written(writes);
        long refusedNow = now.written(stage.refuses());
        if (!begun) {
            begun = true;
            writtenAtFirst = writtenNow;
            refusedAtFirst = refusedNow;
            // What was under way may have been written already, and only waits to be committed.
            surplus = -waiting;
        }
        // A topic that was made anew begins at 0.
        counts &= writtenNow - writtenAtFirst >= written && refusedNow - refusedAtFirst >= refused;
        written = writtenNow - writtenAtFirst;
        refused = refusedNow - refusedAtFirst;
        if (writes != null) {
            compare(waiting == 0, counts);
        }
    }

    private void compare(boolean still, boolean counts) {
        long difference = written + refused - done;
        if (!counts) {
            // Somebody has set the offsets or made a topic anew: what was compared until now says nothing any more.
            surplus = difference;
            settled = true;
        } else if (difference < surplus) {
            missing += surplus - difference;
            surplus = difference;
        } else if (still) {
            if (settled) {
                again += difference - surplus;
            } else {
                again += Math.max(0, difference);
                overlap += Math.max(0, -difference);
                settled = true;
            }
            surplus = difference;
        }
    }

    /** Adds what was done since the last look; false if offsets were set meanwhile, so that it can't be said. */
    private boolean countDone(Snapshot now) {
        boolean counts = true;
        for (Map.Entry<TopicPartition, Snapshot.Commit> entry :
                now.commits(stage.group()).entrySet()) {
            if (!entry.getKey().topic().equals(stage.reads())) {
                continue;
            }
            Snapshot.Commit commit = entry.getValue();
            Snapshot.Commit last = before.put(entry.getKey(), commit);
            if (begun) {
                long more = done(last, commit, now.begin(entry.getKey()));
                counts &= more >= 0;
                done += Math.max(0, more);
            }
        }
        return counts;
    }

    /** How many records were done between two commits; negative if that can't be said. */
    private static long done(Snapshot.@Nullable Commit last, Snapshot.Commit now, long begin) {
        if (last == null) {
            return now.note() == null ? now.offset() - begin : now.note().records();
        }
        if (now.note() == null) {
            return last.note() == null ? now.offset() - last.offset() : -1;
        }
        long records =
                now.note().records() - (last.note() == null ? 0 : last.note().records());
        return now.offset() < last.offset() ? -1 : records;
    }

    private void countExpired(Snapshot now) {
        now.commits(stage.group()).forEach((partition, commit) -> {
            if (partition.topic().equals(stage.reads())) {
                long begin = now.begin(partition);
                long from = Math.max(commit.offset(), expiredUpTo.getOrDefault(partition, commit.offset()));
                if (begin > from) {
                    expired += begin - from;
                    expiredUpTo.put(partition, begin);
                }
            }
        });
    }

    long done() {
        return done;
    }

    long refused() {
        return refused;
    }

    long again() {
        return again;
    }

    /** How many were under way at the first look as what the stage had read, and as what it had written of them too. */
    long overlap() {
        return overlap;
    }

    long missing() {
        return missing;
    }

    long expired() {
        return expired;
    }
}
