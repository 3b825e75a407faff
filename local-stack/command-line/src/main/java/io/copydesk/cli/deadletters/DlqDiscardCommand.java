package io.copydesk.cli.deadletters;

import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.Selection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;

/** {@code dlq discard}. */
@CommandLine.Command(
        name = "discard",
        description =
                "Put refused articles aside: they stay where they are, and are not sent again. Without --yes it only counts them.")
final class DlqDiscardCommand extends LetterCommand {

    @CommandLine.Option(names = "--all", description = "All that were refused.")
    private boolean all;

    @CommandLine.Option(
            names = "--note",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for who looks at it later.")
    private String note = "";

    @CommandLine.Option(names = "--yes", description = "Put them aside.")
    private boolean yes;

    @Override
    public Integer call() {
        Selection selection = changing(all);
        if (!yes) {
            AtomicInteger open = new AtomicInteger();
            letters().read(selection, kept -> open.addAndGet(kept.handling() == null ? 1 : 0));
            print(open + " would be put aside; with --yes they are.");
            return ExitCodes.OK;
        }
        try {
            print(desk(DeadLetterDesk.MAX_REPLAYS).discard(selection, note) + " put aside");
            return ExitCodes.OK;
        } catch (KafkaException e) {
            throw failed(e);
        }
    }
}
