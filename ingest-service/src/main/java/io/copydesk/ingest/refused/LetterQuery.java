package io.copydesk.ingest.refused;

import io.copydesk.deadletters.LetterPosition;
import io.copydesk.deadletters.Selection;
import io.copydesk.ingest.desk.QueryString;
import io.copydesk.ingest.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters a request means, as it says it; null where it says nothing.
 *
 * @param letters their names, {@code TOPIC/PARTITION/OFFSET}; empty for whichever they are
 */
record LetterQuery(
        List<String> letters,
        @Nullable String topic,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String key,
        @Nullable String since) {

    /** The stage of letters that don't say what refused them. */
    static final String NO_STAGE = "-";

    LetterQuery {
        letters = List.copyOf(letters);
        topic = given(topic);
        stage = given(stage);
        kind = given(kind);
        reason = given(reason);
        key = given(key);
        since = given(since);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The same for the library.
     *
     * @throws ProblemException 400 if a name or a time is none
     */
    Selection selection() {
        return new Selection(positions(), topic, NO_STAGE.equals(stage) ? "" : stage, kind, reason, key, time());
    }

    /** Whether anything is said at all. */
    public boolean isNarrow() {
        return !letters.isEmpty()
                || Stream.of(topic, stage, kind, reason, key, since).anyMatch(said -> said != null);
    }

    private Set<LetterPosition> positions() {
        try {
            return letters.stream().map(LetterPosition::parse).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw ProblemException.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Instant time() {
        try {
            return since == null ? null : OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.unreadable("since is a time with its zone, as 2026-11-01T08:00:00Z");
        }
    }

    /** The same question at this address. */
    QueryString at(String address) {
        QueryString all = new QueryString(address)
                .with("topic", topic)
                .with("stage", stage)
                .with("kind", kind)
                .with("reason", reason)
                .with("key", key)
                .with("since", since);
        letters.forEach(letter -> all.with("letter", letter));
        return all;
    }

    /** In words. */
    String words() {
        if (!isNarrow()) {
            return "all that were refused";
        }
        List<String> words = new ArrayList<>();
        if (!letters.isEmpty()) {
            words.add(letters.size() <= 5 ? String.join(", ", letters) : letters.size() + " letters");
        }
        said(words, "topic", topic);
        said(words, "stage", stage);
        said(words, "kind", kind);
        said(words, "reason", reason);
        said(words, "key", key);
        said(words, "since", since);
        return String.join("; ", words);
    }

    private static void said(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name + " " + value);
        }
    }
}
