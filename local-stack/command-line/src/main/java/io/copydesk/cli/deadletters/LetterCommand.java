package io.copydesk.cli.deadletters;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.CommandFailure;
import io.copydesk.deadletters.DeadLetterDesk;
import io.copydesk.deadletters.DeadLetters;
import io.copydesk.deadletters.Selection;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;

/** What the commands on dead letters have in common. */
abstract class LetterCommand extends Command {

    @CommandLine.Mixin
    private LetterChoice choice = new LetterChoice();

    /** Which are meant. */
    final Selection selection() {
        try {
            return choice.selection();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** The same, for what changes something: all are meant only if that is said. */
    final Selection changing(boolean all) {
        if (!all && !choice.isMade()) {
            throw usage("Which? Name LETTERs, or give --reason, --stage, --key, --since or --topic, or --all");
        }
        return selection();
    }

    final DeadLetters letters() {
        selection();
        return new DeadLetters(kafka(), choice.topics());
    }

    final DeadLetterDesk desk(int maxReplays) {
        return new DeadLetterDesk(kafka(), choice.topics(), System.getProperty("user.name", "somebody"), maxReplays);
    }

    static CommandFailure failed(KafkaException e) {
        return new CommandFailure(
                "Kafka did not take it, or somebody else began to do the same: " + e.getMessage()
                        + ". What was done is done; the same command goes on with the rest.",
                e);
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", RunningStack.require(Home.find()).kafka());
    }
}
