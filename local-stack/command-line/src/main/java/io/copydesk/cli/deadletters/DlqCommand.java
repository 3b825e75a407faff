package io.copydesk.cli.deadletters;

import io.copydesk.cli.terminal.Command;
import picocli.CommandLine;

/** {@code dlq}. */
@CommandLine.Command(
        name = "dlq",
        description = "Refused articles (dead letters): see why, send them again, or put them aside.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqReplayCommand.class, DlqDiscardCommand.class})
public final class DlqCommand extends Command {

    @Override
    public Integer call() {
        throw usage("Which command? See below.");
    }
}
