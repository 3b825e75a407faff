package io.copydesk.cli.deadletters;

import io.copydesk.deadletters.LetterPosition;
import io.copydesk.deadletters.Selection;
import io.copydesk.events.Topics;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    @CommandLine.Option(names = "--key", paramLabel = "TEXT", description = "Only those with this text in the key.")
    private @Nullable String key;

    @CommandLine.Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only those that were refused at that time or later, as 2026-11-01T08:00:00Z.")
    private @Nullable String since;

    @CommandLine.Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Dead letters of this topic, ours or of Kafka Streams, Connect or Spring; several times for several"
                            + " (default: all of Copydesk's).")
    private List<String> topics = new ArrayList<>();

    /** Whether anything is said at all. */
    boolean isMade() {
        return !names.isEmpty() || stage != null || reason != null || key != null || since != null || !topics.isEmpty();
    }

    /** @throws IllegalArgumentException if a name or a time is none */
    Selection selection() {
        return new Selection(Set.copyOf(positions()), null, stage, null, reason, key, time());
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

    private @Nullable Instant time() {
        try {
            return since == null ? null : OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--since is a time as 2026-11-01T08:00:00Z, not \"" + since + "\"", e);
        }
    }

    private List<LetterPosition> positions() {
        return names.stream().map(LetterPosition::parse).toList();
    }
}
