package io.copydesk.store.article;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tells what changed from one text to another: by paragraphs, and in each paragraph by words. */
public final class TextDiff {

    // The time goes with length times changes: of longer texts it is told only that they changed.
    private static final int MOST_PARAGRAPHS = 5_000;
    private static final int MOST_WORDS = 5_000;

    // Spaces and the commonest words alone make a quarter of two texts that have nothing to do with each other.
    private static final double LEAST_SHARE = 0.35;

    private TextDiff() {}

    /** What happened to a piece of text. */
    public enum Change {
        EQUAL,
        INSERTED,
        DELETED;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A piece of a paragraph. */
    public record Part(
            @Schema(
                    implementation = String.class,
                    enumeration = {"equal", "inserted", "deleted"})
            Change change,

            String text) {}

    /** What became of each paragraph, in the order of both texts; each has its parts in their order. */
    static List<List<Part>> of(List<String> from, List<String> to) {
        List<List<Part>> paragraphs = new ArrayList<>();
        walk(from, to, MOST_PARAGRAPHS, (before, after) -> {
            if (before != null && before.equals(after)) {
                paragraphs.add(List.of(new Part(Change.EQUAL, before)));
            } else {
                paragraphs.add(words(before == null ? "" : before, after == null ? "" : after));
            }
        });
        return paragraphs;
    }

    /** What became of one paragraph; one of the two is empty if it is new or gone. */
    static List<Part> words(String from, String to) {
        List<Part> parts = new ArrayList<>();
        walk(split(from), split(to), MOST_WORDS, (before, after) -> {
            if (before != null && before.equals(after)) {
                add(parts, Change.EQUAL, before);
            } else {
                add(parts, Change.DELETED, before);
                add(parts, Change.INSERTED, after);
            }
        });
        return isOther(parts, Math.max(from.length(), to.length()))
                ? List.of(new Part(Change.DELETED, from), new Part(Change.INSERTED, to))
                : parts;
    }

    /** Whether so little stayed that two texts are better read one after the other. */
    private static boolean isOther(List<Part> parts, int length) {
        int same = parts.stream()
                .filter(part -> part.change() == Change.EQUAL)
                .mapToInt(part -> part.text().length())
                .sum();
        return parts.size() > 2 && same < LEAST_SHARE * length;
    }

    /** Hands over what stands at the same place in both; null in place of what is only in one of them. */
    private static void walk(
            List<String> from, List<String> to, int most, BiConsumer<@Nullable String, @Nullable String> pairs) {
        if (from.size() > most || to.size() > most) {
            pair(from, to, pairs);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to, true).getDeltas()) {
            List<String> before = delta.getSource().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                before.forEach(same -> pairs.accept(same, same));
            } else {
                pair(before, delta.getTarget().getLines(), pairs);
            }
        }
    }

    private static void pair(
            List<String> before, List<String> after, BiConsumer<@Nullable String, @Nullable String> pairs) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            pairs.accept(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null);
        }
    }

    /** Adds to the last part if it is of the same kind. Of a run of changes what is gone stands before what is new. */
    private static void add(List<Part> parts, Change change, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        int at = parts.size();
        if (change == Change.DELETED && at > 0 && parts.get(at - 1).change() == Change.INSERTED) {
            at--;
        }
        if (at > 0 && parts.get(at - 1).change() == change) {
            parts.set(at - 1, new Part(change, parts.get(at - 1).text() + text));
        } else {
            parts.add(at, new Part(change, text));
        }
    }

    /** Words, and what stands between them. */
    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
