package io.copydesk.ingest.refused;

import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.Kept;
import io.copydesk.deadletters.LetterIndex;
import io.copydesk.ingest.browse.RecordText;
import io.copydesk.monitor.Figures;
import io.copydesk.records.Printable;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of what was refused.
 *
 * @param note what is to be known of the figures, may be empty
 * @param again the page's own address, to be asked for a moment later
 * @param pause how long that moment is
 * @param more where the list goes on; empty if it doesn't
 */
record RefusedView(
        LetterQuery query,
        boolean openOnly,
        String refused,
        String open,
        String note,
        String again,
        String pause,
        List<KindRow> kinds,
        List<LetterRow> letters,
        String more) {

    static final int ROWS = 50;

    private static final int KINDS = 100;
    private static final int REASON_SHOWN = 200;
    private static final int KEY_SHOWN = 100;

    /**
     * Letters of one kind.
     *
     * @param share of the most frequent kind, 1 to 100
     * @param address of this kind alone
     */
    record KindRow(
            String count,
            String open,
            String stage,
            String topic,
            String kind,
            String last,
            int share,
            String address) {}

    /** A letter. */
    record LetterRow(
            String name,
            String address,
            String time,
            String stage,
            String reason,
            String key,
            String size,
            String replays,
            String handled) {

        static LetterRow of(Kept kept) {
            DeadLetter letter = kept.letter();
            return new LetterRow(
                    letter.position().toString(),
                    "/desk/refused/letters/" + letter.position(),
                    letter.refusedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    shown(letter.failure().stage(), KEY_SHOWN),
                    shown(
                            Objects.requireNonNullElse(
                                    letter.failure().reason(), letter.failure().kind()),
                            REASON_SHOWN),
                    letter.key() == null ? "no key" : RecordText.line(letter.key(), KEY_SHOWN),
                    Figures.bytes((long) letter.valueBytes()),
                    letter.replays() == 0 ? "" : "sent again " + letter.replays() + " times before",
                    kept.handling() == null
                            ? ""
                            : kept.handling().action() + " by "
                                    + shown(kept.handling().by(), KEY_SHOWN));
        }
    }

    /** Text of somebody else: printable and short. */
    static String shown(@Nullable String text, int length) {
        return text == null ? "" : RecordText.cut(Printable.of(text), length);
    }

    static RefusedView of(LetterIndex index, LetterQuery query, boolean openOnly, int skip) {
        var selection = query.selection();
        List<LetterIndex.Kind> kinds = index.kinds(selection);
        List<Kept> letters = index.find(selection, openOnly, skip, ROWS + 1);
        return new RefusedView(
                query,
                openOnly,
                Figures.count(kinds.stream().mapToLong(LetterIndex.Kind::count).sum()),
                Figures.count(kinds.stream().mapToLong(LetterIndex.Kind::open).sum()),
                note(index, kinds.size()),
                address(query, openOnly, skip),
                index.isComplete() ? "5s" : "1s",
                rows(kinds),
                letters.stream().limit(ROWS).map(LetterRow::of).toList(),
                letters.size() > ROWS ? address(query, openOnly, skip + ROWS) : "");
    }

    private static String address(LetterQuery query, boolean openOnly, int skip) {
        return query.at("/desk/refused")
                .with("all", openOnly ? null : true)
                .with("skip", skip == 0 ? null : skip)
                .toString();
    }

    private static String note(LetterIndex index, int kinds) {
        if (!index.isComplete()) {
            return "Letters are being read: " + Figures.count(index.size()) + " until now.";
        }
        if (!index.isWhole()) {
            return "Of all letters the newest " + Figures.count(index.size())
                    + " are counted and listed (COPYDESK_REFUSED_MOST).";
        }
        return kinds > KINDS ? Figures.count(kinds - KINDS) + " more kinds are not shown." : "";
    }

    /** The most frequent kinds, of all in their order. */
    static List<KindRow> rows(List<LetterIndex.Kind> kinds) {
        int most = kinds.isEmpty() ? 1 : kinds.get(0).count();
        return kinds.stream().limit(KINDS).map(kind -> row(kind, most)).toList();
    }

    private static KindRow row(LetterIndex.Kind kind, int most) {
        String stage = kind.stage().isEmpty() ? LetterQuery.NO_STAGE : kind.stage();
        return new KindRow(
                Figures.count(kind.count()),
                Figures.count(kind.open()),
                shown(stage, KEY_SHOWN),
                kind.topic(),
                shown(kind.kind(), REASON_SHOWN),
                kind.last().refusedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                Math.max(1, (int) (100L * kind.count() / most)),
                new LetterQuery(List.of(), kind.topic(), stage, kind.kind(), null, null, null)
                        .at("/desk/refused")
                        .toString());
    }
}
