package io.copydesk.ingest.refused;

import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.LetterIndex;
import io.copydesk.deadletters.Verdict;
import io.copydesk.monitor.Figures;
import io.copydesk.records.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The page that says what would be done, before it is done.
 *
 * @param what which letters, in words
 * @param count how many it would be done with
 * @param plan a line a thing that would become of some of them
 * @param kinds what they were refused for
 */
record ConfirmView(
        LetterQuery query, boolean replay, String what, int count, List<String> plan, List<RefusedView.KindRow> kinds) {

    static ConfirmView of(LetterIndex index, LetterQuery query, boolean replay) {
        var selection = query.selection();
        Map<Verdict, Integer> plan = index.plan(selection, DeadLetterDesk.MAX_REPLAYS);
        int handled = plan.getOrDefault(Verdict.HANDLED, 0);
        int all = plan.values().stream().mapToInt(Integer::intValue).sum();
        return new ConfirmView(
                query,
                replay,
                Printable.of(query.words()),
                replay ? plan.getOrDefault(Verdict.REPLAY, 0) : all - handled,
                words(plan, replay),
                RefusedView.rows(index.kinds(selection)));
    }

    private static List<String> words(Map<Verdict, Integer> plan, boolean replay) {
        List<String> words = new ArrayList<>();
        plan.forEach((verdict, count) -> {
            String number = Figures.count(count);
            if (verdict == Verdict.HANDLED) {
                words.add(number + " were sent again or put aside before, and stay as they are.");
            } else if (!replay) {
                words.add(number + " would be put aside: they stay in their topic, and are not sent again.");
            } else {
                words.add(
                        switch (verdict) {
                            case TOO_OFTEN ->
                                number + " were sent again and refused " + DeadLetterDesk.MAX_REPLAYS
                                        + " times already, and stay: ./copydesk dlq replay --max-replays sends them.";
                            case NO_ORIGIN -> number + " don't say where they came from, and stay.";
                            default ->
                                number
                                        + " would be sent again to the topics they came from: key and bytes as they came.";
                        });
            }
        });
        return words;
    }
}
