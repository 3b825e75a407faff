package io.copydesk.cli.deadletters;

import io.copydesk.deadletters.LetterPosition;
import io.copydesk.deadletters.Selection;
import io.copydesk.events.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The options that say which dead letters are meant. */
final class LetterChoice {

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "LETTER",
            description = "Only these, by their names as list --letters has them: TOPIC/PARTITION/OFFSET.")
    private List<String> names = new ArrayList<>();

    @CommandLine.Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only what this refused: cleanup, enrich, archive, …")
    private @Nullable String stage;

    @CommandLine.Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Only those with this text in the reason or in the exception's name.")
    private @Nullable String reason;

    @CommandLine.Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Dead letters of this topic, ours or of Kafka Streams, Connect or Spring; several times for several"
                            + " (default: all of Copydesk's).")
    private List<String> topics = new ArrayList<>();

    /** Whether anything is said at all. */
    boolean isMade() {
        return !names.isEmpty() || stage != null || reason != null || !topics.isEmpty();
    }

    /** @throws IllegalArgumentException if a name is none */
    Selection selection() {
        return new Selection(Set.copyOf(positions()), stage, reason);
    }

    /** The topics to look into. */
    Set<String> topics() {
        Set<String> chosen = new TreeSet<>(topics);
        positions().forEach(position -> chosen.add(position.topic()));
        if (chosen.isEmpty()) {
            Stream.of(Topics.RAW, Topics.CLEAN, Topics.ENRICHED)
                    .map(Topics::deadLetters)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private List<LetterPosition> positions() {
        return names.stream().map(LetterPosition::parse).toList();
    }
}
