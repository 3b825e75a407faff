package io.copydesk.ingest.groups;

import io.copydesk.monitor.Figures;
import io.copydesk.monitor.OffsetMove;
import java.util.List;

/**
 * The page that says what setting offsets does, before and after.
 *
 * @param done whether it was done
 * @param effect in words
 */
record ResetView(GroupView group, OffsetQuery query, boolean done, List<Move> moves, String effect) {

    /** A partition. */
    record Move(int partition, String from, long to, String again) {}

    static ResetView of(GroupView group, OffsetQuery query, boolean done, List<OffsetMove> moves) {
        return new ResetView(
                group, query, done, moves.stream().map(ResetView::move).toList(), effect(moves));
    }

    private static Move move(OffsetMove move) {
        return new Move(
                move.partition(),
                move.from() == null ? "nothing" : Long.toString(move.from()),
                move.to(),
                words(move.again()));
    }

    private static String words(long again) {
        if (again == 0) {
            return "";
        }
        return Figures.count(Math.abs(again)) + (again > 0 ? " read again" : " left out");
    }

    private static String effect(List<OffsetMove> moves) {
        long again = moves.stream().mapToLong(move -> Math.max(0, move.again())).sum();
        long out = moves.stream().mapToLong(move -> Math.max(0, -move.again())).sum();
        return Figures.count(again) + " offsets are read again, " + Figures.count(out) + " are left out.";
    }
}
