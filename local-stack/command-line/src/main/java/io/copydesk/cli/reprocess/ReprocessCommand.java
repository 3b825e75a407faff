package io.copydesk.cli.reprocess;

import io.copydesk.cli.stack.Home;
import io.copydesk.cli.stack.RunningStack;
import io.copydesk.cli.terminal.Command;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Style;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code reprocess}. */
@CommandLine.Command(
        name = "reprocess",
        description = {
            "Send what is in articles.raw through today's cleanup and enrichers again, and show what changes.",
            "Of each article the record counts that is the newest by the dates that are read in it today. One that comes out as it"
                    + " is stored is left alone; of what comes out otherwise that record is dropped in again as it came, and is current."
        })
public final class ReprocessCommand extends Command {

    // A million articles a day pass a laptop; nothing is waited for that long in vain.
    private static final Duration ARRIVAL = Duration.ofMinutes(10);

    @CommandLine.Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Only what was dropped in at this time or later: a date (UTC), a time with its zone, or a span as 7d, 12h, 30m"
                            + " (default: all that the topic keeps, 30 days).")
    private @Nullable String since;

    @CommandLine.Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Only what is of this source, as it was given or as its site.")
    private @Nullable String source;

    @CommandLine.Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Instant from = since == null ? Instant.EPOCH : time(since);
        RunningStack stack = RunningStack.require(Home.find());
        try (RawArticles raw = new RawArticles(stack.kafka());
                Comparison comparison = new Comparison(stack.ingest(), stack.store())) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            raw.read(from, source, comparison::take);
            List<Outcome> changed = comparison.changed();
            if (!dryRun) {
                raw.sendAgain(changed, now);
                changed = comparison.awaitStored(changed, now, ARRIVAL);
            }
            changed.forEach(this::show);
            print("");
            print("%d articles: %d %s, %d stay as they are, %d are refused%s"
                    .formatted(
                            comparison.articles(),
                            changed.size(),
                            dryRun ? "would change" : "changed",
                            comparison.articles() - changed.size(),
                            comparison.refused(),
                            dryRun && !changed.isEmpty() ? "; without --dry-run they are sent" : ""));
            return changed.stream().allMatch(outcome -> dryRun || outcome.isStored())
                    ? ExitCodes.OK
                    : ExitCodes.FAILURE;
        }
    }

    private void show(Outcome outcome) {
        String state =
                dryRun ? "" : outcome.isStored() ? "  revision " + outcome.revision() : Style.red("  not stored yet");
        print(Style.bold(outcome.title()) + Style.dim("  " + outcome.id()) + state);
        outcome.changes().forEach(line -> print("  " + line));
    }

    private Instant time(String text) {
        if (text.matches("\\d{1,5}[dhm]")) {
            long count = Long.parseLong(text.substring(0, text.length() - 1));
            Duration span = switch (text.charAt(text.length() - 1)) {
                case 'd' -> Duration.ofDays(count);
                case 'h' -> Duration.ofHours(count);
                default -> Duration.ofMinutes(count);
            };
            return Instant.now().minus(span);
        }
        try {
            return text.length() == "2026-11-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw usage(
                    "--since must be a date as 2026-11-01, a time as 2026-11-01T08:00:00Z, or a span as 7d, 12h, 30m");
        }
    }
}
