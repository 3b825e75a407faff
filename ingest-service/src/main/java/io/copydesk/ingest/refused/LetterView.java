package io.copydesk.ingest.refused;

import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.Failure;
import io.copydesk.deadletters.Kept;
import io.copydesk.events.HandledLetter;
import io.copydesk.ingest.browse.RecordView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a letter.
 *
 * @param facts what it says of the failure, and what was done with it
 * @param stackTrace empty if it has none
 * @param record the record itself
 * @param confirm where it is asked what is to be done with it; empty if something was done
 */
record LetterView(String name, List<Fact> facts, String stackTrace, RecordView record, String confirm) {

    private static final int SHOWN = 1_200;
    private static final int TRACE_SHOWN = 20_000;

    /** Something that is known. */
    record Fact(String name, String value) {}

    static LetterView of(Kept kept, RecordView record) {
        DeadLetter letter = kept.letter();
        Failure failure = letter.failure();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Refused", letter.refusedAt());
        add(facts, "By", failure.stage());
        add(facts, "Reason", failure.reason());
        add(facts, "Exception", failure.exceptionClass());
        add(facts, "Written by", failure.writer());
        add(facts, "It was", failure.origin());
        add(facts, "Since", failure.recordTime());
        add(facts, "Sent again", letter.replays() == 0 ? null : letter.replays() + " times before");
        HandledLetter handling = kept.handling();
        if (handling != null) {
            add(facts, "Now", handling.action() + " at " + handling.at() + " by " + handling.by());
            add(facts, "Note", handling.note());
        }
        return new LetterView(
                letter.position().toString(),
                facts,
                RefusedView.shown(failure.stackTrace(), TRACE_SHOWN),
                record,
                handling == null
                        ? new LetterQuery(List.of(letter.position().toString()), null, null, null, null, null, null)
                                .at("/desk/refused/confirm")
                                .toString()
                        : "");
    }

    private static void add(List<Fact> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(new Fact(name, RefusedView.shown(value.toString(), SHOWN)));
        }
    }
}
