package io.copydesk.cleaner.text;

import io.copydesk.cleaner.metadata.Bylines;
import io.copydesk.cleaner.metadata.Dates;
import io.copydesk.cleaner.metadata.VisibleDates;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article, and when, as the lines near its title say.
 *
 * @param authors empty if no line names one
 * @param published null if no line has a day that can be read in one way only
 */
record Byline(List<String> authors, @Nullable OffsetDateTime published) {

    /** Blocks above the title: a section, a date, a site's name. */
    private static final int ABOVE = 3;

    /** Blocks below it: summary, pictures, buttons and the body's first paragraph. */
    private static final int BELOW = 14;

    /** Characters; a longer line tells of a day. */
    private static final int LONGEST = 120;

    /** Blocks right below the title where a name alone is a byline. */
    private static final int CLOSE = 5;

    static Byline of(List<TextBlock> blocks, int title, int start) {
        if (title < 0) {
            return new Byline(List.of(), null);
        }
        int from = Math.max(0, title - ABOVE);
        int to = Math.min(blocks.size(), Math.max(Math.min(start + 2, title + 2 * BELOW), title + BELOW));
        List<String> lines = new ArrayList<>();
        for (int i : order(title, from, to)) {
            lines.add(blocks.get(i).text());
        }
        OffsetDateTime published = Stream.concat(
                        lines.stream().map(line -> VisibleDates.dateline(line, null)),
                        // the day of a change, or one beside many words, is better than none
                        lines.stream().map(line -> line.length() > LONGEST ? null : Dates.find(line)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> authors = Stream.concat(
                        lines.stream().map(Bylines::names), alone(blocks.subList(title + 1, to)).stream())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        return new Byline(authors, published);
    }

    /** Whether a block says nothing but who wrote the article, or when; no paragraph then, though it may look like a short one. */
    static boolean isAll(TextBlock block) {
        return !block.shape().isProse()
                && !block.shape().endsSentence()
                && (VisibleDates.dateline(block.text(), null) != null
                        || !Bylines.names(block.text()).isEmpty());
    }

    /** Names that no word says to be authors, but the place or a date does. */
    private static List<List<String>> alone(List<TextBlock> blocks) {
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (block.cues() == 0 && !block.shape().endsSentence()) {
                boolean near = i < CLOSE || isDated(blocks, i - 1) || isDated(blocks, i + 1);
                found.add(near ? Bylines.alone(block.text()) : List.of());
            }
        }
        return found;
    }

    private static boolean isDated(List<TextBlock> blocks, int i) {
        return i >= 0
                && i < blocks.size()
                && VisibleDates.dateline(blocks.get(i).text(), null) != null;
    }

    /** Below the title first. */
    private static List<Integer> order(int title, int from, int to) {
        List<Integer> order = new ArrayList<>();
        for (int i = title + 1; i < to; i++) {
            order.add(i);
        }
        for (int i = title - 1; i >= from; i--) {
            order.add(i);
        }
        order.add(title);
        return order;
    }
}
