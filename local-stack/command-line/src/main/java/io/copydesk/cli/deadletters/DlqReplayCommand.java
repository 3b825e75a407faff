package io.copydesk.cli.deadletters;

import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.Selection;
import io.copydesk.deadletters.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;

/** {@code dlq replay}. */
@CommandLine.Command(
        name = "replay",
        description = {
            "Send refused articles again to the topics they came from, key and bytes as they came. Without --yes it only"
                    + " says what would be sent.",
            "Each is sent once, however often the command is interrupted and called again."
        })
final class DlqReplayCommand extends LetterCommand {

    private static final int REASON_SHOWN = 100;

    @CommandLine.Option(names = "--all", description = "All that were refused.")
    private boolean all;

    @CommandLine.Option(names = "--yes", description = "Send them.")
    private boolean yes;

    @CommandLine.Option(
            names = "--max-replays",
            paramLabel = "N",
            defaultValue = "" + DeadLetterDesk.MAX_REPLAYS,
            description =
                    "Leave those that were sent again and refused so often already (default: ${DEFAULT-VALUE}), or they go round"
                            + " in circles.")
    private int maxReplays;

    @Override
    public Integer call() {
        if (maxReplays < 1) {
            throw usage("--max-replays must be 1 or more");
        }
        Selection selection = changing(all);
        Map<String, Integer> reasons = new TreeMap<>();
        DeadLetterDesk desk = desk(maxReplays);
        try {
            Map<Verdict, Integer> verdicts = yes
                    ? desk.replay(selection, letter -> count(letter, reasons))
                    : desk.plan(selection, letter -> count(letter, reasons));
            reasons.forEach((reason, count) -> print(count + "  " + reason));
            print("%d %s%s"
                    .formatted(
                            verdicts.getOrDefault(Verdict.REPLAY, 0),
                            yes ? "sent again" : "would be sent again",
                            rest(verdicts)));
            if (!yes && verdicts.containsKey(Verdict.REPLAY)) {
                print("Nothing was sent: with --yes they are.");
            }
            return ExitCodes.OK;
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    private static void count(DeadLetter letter, Map<String, Integer> reasons) {
        String to = Objects.requireNonNull(letter.failure().origin()).topic();
        reasons.merge("to " + to + ": " + Shortened.line(letter.failure().kind(), REASON_SHOWN), 1, Integer::sum);
    }

    private static String rest(Map<Verdict, Integer> verdicts) {
        StringBuilder rest = new StringBuilder();
        verdicts.forEach((verdict, count) -> rest.append(
                switch (verdict) {
                    case REPLAY -> "";
                    case HANDLED -> "; %d were before, or are put aside".formatted(count);
                    case TOO_OFTEN -> "; %d were too often, --max-replays allows more".formatted(count);
                    case NO_ORIGIN -> "; %d don't say where they came from".formatted(count);
                }));
        return rest.toString();
    }
}
