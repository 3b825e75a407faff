package io.copydesk.cli.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Format;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import io.copydesk.cli.terminal.Table;
import io.copydesk.deadletters.Failure;
import io.copydesk.deadletters.Kept;
import io.copydesk.events.EventJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;

/** {@code dlq list}. */
@CommandLine.Command(
        name = "list",
        description = {
            "Count refused articles by what refused them and why.",
            "OPEN are those with which nothing was done yet."
        })
final class DlqListCommand extends LetterCommand {

    private static final int REASON_SHOWN = 90;

    @CommandLine.Option(names = "--letters", description = "Show each with its name.")
    private boolean each;

    @CommandLine.Option(names = "--format", description = "${COMPLETION-CANDIDATES}", defaultValue = "text")
    private Format format = Format.text;

    /** Letters of one kind. */
    private record Kind(String topic, String stage, String reason) {}

    private static final class Count {
        private int all;
        private int open;
        private Instant last = Instant.EPOCH;

        void add(Kept kept) {
            all++;
            open += kept.handling() == null ? 1 : 0;
            Instant time = kept.letter().time();
            last = time.isAfter(last) ? time : last;
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Map<Kind, Count> kinds = new LinkedHashMap<>();
        List<Kept> kept = new ArrayList<>();
        letters().read(selection(), letter -> {
            kinds.computeIfAbsent(kind(letter), kind -> new Count()).add(letter);
            if (each) {
                // Only what is shown of it: a million articles would not fit.
                kept.add(letter.brief());
            }
        });
        if (format == Format.json) {
            print(EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(kinds)));
        } else if (kinds.isEmpty()) {
            print("Nothing was refused.");
        } else {
            show(kinds);
        }
        kept.forEach(this::show);
        return ExitCodes.OK;
    }

    private static Kind kind(Kept kept) {
        Failure failure = kept.letter().failure();
        return new Kind(
                kept.letter().position().topic(),
                Objects.requireNonNullElse(failure.stage(), "-"),
                Shortened.line(failure.kind(), REASON_SHOWN));
    }

    private void show(Map<Kind, Count> kinds) {
        Table table = new Table("COUNT", "OPEN", "STAGE", "TOPIC", "LAST", "REASON");
        kinds.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Kind, Count> kind) -> kind.getValue().all)
                        .reversed())
                .forEach(kind -> table.row(
                        kind.getValue().all,
                        kind.getValue().open,
                        kind.getKey().stage(),
                        kind.getKey().topic(),
                        kind.getValue().last.truncatedTo(ChronoUnit.SECONDS),
                        kind.getKey().reason()));
        table.lines().forEach(this::print);
    }

    private void show(Kept kept) {
        print(kept.letter().position() + "  "
                + Style.dim(kept.letter().time().truncatedTo(ChronoUnit.SECONDS).toString()) + "  "
                + (kept.handling() == null
                        ? ""
                        : kept.handling().action() + " by "
                                + Shortened.line(kept.handling().by(), REASON_SHOWN) + "  ")
                + Shortened.line(
                        Objects.requireNonNullElse(kept.letter().failure().reason(), "no reason is told"),
                        REASON_SHOWN));
    }

    private static List<Map<String, Object>> json(Map<Kind, Count> kinds) {
        List<Map<String, Object>> json = new ArrayList<>();
        kinds.forEach((kind, count) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("topic", kind.topic());
            one.put("stage", kind.stage());
            one.put("reason", kind.reason());
            one.put("count", count.all);
            one.put("open", count.open);
            one.put("last", count.last);
            json.add(one);
        });
        return json;
    }
}
