package io.copydesk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.CommitNote;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StageCountTest {

    private static final TopicPartition IN = new TopicPartition("in", 0);
    private static final TopicPartition OUT = new TopicPartition("out", 0);
    private static final TopicPartition REFUSED = new TopicPartition("in.dlq", 0);

    private final StageCount count = new StageCount(new Stage("stage", "in", "out"));

    private long begin;

    /** The brokers' answer: how far the stage is, in offsets and in records, and what it wrote. */
    private void see(long end, Snapshot.Commit commit, long out, long refused) {
        Snapshot now = new Snapshot(
                Instant.EPOCH,
                Map.of(IN, begin, OUT, 0L, REFUSED, 0L),
                Map.of(IN, end, OUT, out, REFUSED, refused),
                Map.of("stage", Map.of(IN, commit)));
        count.see(now, end - Math.max(begin, commit.offset()));
    }

    private static Snapshot.Commit noted(long offset, long records) {
        return new Snapshot.Commit(offset, new CommitNote(records, null, null));
    }

    private static Snapshot.Commit bare(long offset) {
        return new Snapshot.Commit(offset, null);
    }

    @Test
    void whatIsWrittenAndNotCommittedYetIsNoLossAndNotTwice() {
        see(0, noted(0, 0), 0, 0);
        see(100, noted(0, 0), 40, 2);
        see(100, noted(50, 50), 60, 2);
        see(100, noted(100, 100), 95, 5);

        assertThat(count.done()).isEqualTo(100);
        assertThat(count.refused()).isEqualTo(5);
        assertThat(count.missing()).isZero();
        assertThat(count.again()).isZero();
    }

    @Test
    void endsOfTransactionsAreNoRecords() {
        see(0, noted(0, 0), 0, 0);
        see(103, noted(103, 100), 100, 0);

        assertThat(count.done()).isEqualTo(100);
        assertThat(count.missing()).isZero();
    }

    @Test
    void whatIsCommittedAndWrittenNowhereIsMissingAtOnce() {
        see(0, noted(0, 0), 0, 0);
        see(100, noted(50, 50), 48, 0);

        assertThat(count.missing()).isEqualTo(2);

        see(100, noted(100, 100), 98, 0);
        assertThat(count.missing()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenAgainAfterACrashDoesNotHideALoss() {
        see(0, noted(0, 0), 0, 0);
        see(100, noted(100, 100), 130, 0);
        assertThat(count.again()).isEqualTo(30);

        see(200, noted(200, 200), 229, 0);
        assertThat(count.missing()).isEqualTo(1);
        assertThat(count.again()).isEqualTo(30);
    }

    @Test
    void whatWasUnderWayAtTheFirstLookMayHaveBeenWritten() {
        see(100, noted(40, 40), 70, 0);
        see(100, noted(100, 100), 100, 0);

        assertThat(count.missing()).isZero();
        assertThat(count.again()).isZero();
        assertThat(count.overlap()).isEqualTo(30);

        see(110, noted(110, 110), 115, 0);
        assertThat(count.again()).isEqualTo(5);
        assertThat(count.overlap()).isEqualTo(30);
    }

    @Test
    void offsetsThatAnOperatorSetAreNoLoss() {
        see(100, noted(100, 100), 100, 0);
        see(100, bare(0), 100, 0);
        see(100, noted(100, 100), 200, 0);
        see(150, noted(150, 150), 250, 0);
        assertThat(count.missing()).isZero();

        see(160, noted(160, 160), 259, 0);
        assertThat(count.missing()).isEqualTo(1);
    }

    @Test
    void offsetsOfBeforeThereWereNotesCountAsRecords() {
        see(100, bare(100), 100, 0);
        see(120, noted(120, 20), 120, 0);

        assertThat(count.done()).isEqualTo(20);
        assertThat(count.missing()).isZero();
    }

    @Test
    void whatATopicDeletedBeforeItWasDoneIsExpiredOnce() {
        see(100, noted(40, 40), 40, 0);
        begin = 60;
        see(100, noted(40, 40), 40, 0);
        see(100, noted(40, 40), 40, 0);
        see(100, noted(100, 80), 80, 0);

        assertThat(count.expired()).isEqualTo(20);
        assertThat(count.missing()).isZero();
    }

    @Test
    void aTopicThatWasMadeAnewIsNoLoss() {
        see(100, noted(100, 100), 100, 0);
        see(100, noted(100, 100), 0, 0);
        see(110, noted(110, 110), 10, 0);

        assertThat(count.missing()).isZero();
    }
}
