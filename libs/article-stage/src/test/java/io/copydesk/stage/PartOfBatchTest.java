package io.copydesk.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.copydesk.events.CommitNote;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartOfBatchTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void allRecordsCountThatWereNotCommittedYet() {
        PartOfBatch part = new PartOfBatch(List.of(7L, 8L, 11L), null, null);

        assertEquals(23, part.note(20, 7, NOW).records());
    }

    @Test
    void whatARebalanceBringsAgainCountsOnce() {
        PartOfBatch part = new PartOfBatch(List.of(7L, 8L, 11L), null, null);

        assertEquals(21, part.note(20, 9, NOW).records());
        assertEquals(20, part.note(20, 12, NOW).records());
    }

    @Test
    void agesAreThoseOfTheOldestAndTheNewest() {
        PartOfBatch part =
                new PartOfBatch(List.of(7L), new PartOfBatch.Times(NOW.minusMillis(300), NOW.minusMillis(100)), null);

        CommitNote note = part.note(0, 0, NOW);
        assertEquals(new CommitNote.Ages(300, 100), note.stage());
        assertNull(note.way());
    }
}
