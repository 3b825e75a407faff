package io.copydesk.ingest.refused;

import io.copydesk.deadletters.Verdict;
import io.copydesk.monitor.Figures;
import io.copydesk.records.Printable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of what is done with letters.
 *
 * @param failure what broke it off, may be empty
 * @param going whether more will be done
 */
record WorkView(String title, String what, String done, String left, String failure, boolean going) {

    static WorkView of(LetterWork.@Nullable Progress progress) {
        if (progress == null) {
            return new WorkView(
                    "Nothing was sent again", "Nothing was begun since the service was.", "", "", "", false);
        }
        boolean isReplay = progress.action().equals("replay");
        boolean isGoing = progress.ended() == null;
        return new WorkView(
                isReplay ? "Sending again" : "Putting aside",
                Printable.of(progress.what() + ", by " + progress.by() + ", since " + progress.begun()),
                Figures.count(progress.done())
                        + (isReplay ? " sent again" : " put aside")
                        + (isGoing ? " until now." : "."),
                left(progress.left()),
                Printable.of(Objects.requireNonNullElse(progress.failure(), "")),
                isGoing);
    }

    private static String left(@Nullable Map<Verdict, Integer> left) {
        int count = left == null
                ? 0
                : left.values().stream().mapToInt(Integer::intValue).sum();
        return count == 0 ? "" : Figures.count(count) + " others stay as they are.";
    }
}
