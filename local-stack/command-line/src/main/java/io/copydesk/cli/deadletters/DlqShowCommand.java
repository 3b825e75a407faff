package io.copydesk.cli.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.copydesk.cli.terminal.ExitCodes;
import io.copydesk.cli.terminal.Shortened;
import io.copydesk.cli.terminal.Style;
import io.copydesk.deadletters.DeadLetter;
import io.copydesk.deadletters.Failure;
import io.copydesk.deadletters.Kept;
import io.copydesk.events.HandledLetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code dlq show}. */
@CommandLine.Command(
        name = "show",
        description = "Show refused articles: why, where they came from, their headers, and how they begin.")
final class DlqShowCommand extends LetterCommand {

    private static final int LINE = 200;
    private static final int LINES = 20;

    @CommandLine.Option(
            names = "--raw",
            description = "Write the bytes to standard output as they came, of all that are meant, and nothing else.")
    private boolean raw;

    @Override
    public Integer call() {
        List<String> shown = new ArrayList<>();
        letters().read(changing(false), kept -> {
            shown.add(kept.letter().position().toString());
            if (raw) {
                write(kept.letter().value());
            } else {
                show(kept);
            }
        });
        if (shown.isEmpty()) {
            warn("There is no such letter: ./copydesk dlq list --letters names them");
            return ExitCodes.FAILURE;
        }
        return ExitCodes.OK;
    }

    private static void write(byte @Nullable [] value) {
        if (value != null) {
            System.out.write(value, 0, value.length);
            System.out.flush();
        }
    }

    private void show(Kept kept) {
        DeadLetter letter = kept.letter();
        Failure failure = letter.failure();
        print(Style.bold(letter.position().toString()));
        field("refused", failure.refusedAt() == null ? letter.time() : failure.refusedAt());
        field("by", failure.stage());
        field("reason", failure.reason());
        field("exception", failure.exceptionClass());
        field("was in", failure.origin());
        field("since", failure.recordTime());
        field("sent again", letter.replays() == 0 ? null : letter.replays() + " times before");
        HandledLetter handling = kept.handling();
        if (handling != null) {
            field("now", handling.action() + " " + handling.at() + " by " + handling.by());
            field("note", handling.note());
        }
        for (Header header : letter.headers()) {
            field(
                    "header",
                    header.key() + ": " + (header.value() == null ? "null" : new String(header.value(), UTF_8)));
        }
        byte[] key = letter.key();
        field("key", key == null ? null : new String(key, UTF_8));
        byte[] value = letter.value();
        field("bytes", value == null ? "none" : value.length);
        lines(failure.stackTrace());
        lines(value == null ? null : new String(value, 0, Math.min(value.length, 2 * LINE * LINES), UTF_8));
        print("");
    }

    private void field(String name, @Nullable Object value) {
        if (value != null) {
            print("  " + Style.dim("%-10s".formatted(name)) + " " + Shortened.line(value.toString(), LINE));
        }
    }

    private void lines(@Nullable String text) {
        if (text != null) {
            text.lines().limit(LINES).forEach(line -> print("    " + Shortened.line(line, LINE)));
        }
    }
}
