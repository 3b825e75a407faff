package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Cue;
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
    private static final int ABOVE = 5;

    /** Blocks below it: summary, pictures, buttons and the body's first paragraph. */
    private static final int BELOW = 14;

    /** Characters; a longer line tells of a day. */
    private static final int LONGEST = 120;

    /** Blocks right below the title where a name alone is a byline. */
    private static final int CLOSE = 5;

    /** Paragraphs: who is told of is named in the first, and more than once, but what is said of the author is one of them. */
    private static final int BEGINNING = 6;

    private static final int OFTEN = 2;

    /** A page shows its title a few times; a line that comes more often is in a list. */
    private static final int MOST_PLACES = 4;

    static Byline of(List<TextBlock> blocks, int title, int start, @Nullable String url) {
        if (title < 0) { // then by the beginning of the text
            List<String> lines = lines(blocks, order(start + 1, Math.max(0, start - BELOW), start + 1));
            return new Byline(names(lines), day(lines, url));
        }
        List<String> authors = List.of();
        OffsetDateTime published = null;
        int end = title;
        for (int at : places(blocks, title)) {
            int to = Math.min(blocks.size(), Math.max(Math.min(start + 2, at + 2 * BELOW), at + BELOW));
            List<String> lines = lines(blocks, order(at, Math.max(0, at - ABOVE), to));
            published = published == null ? day(lines, url) : published;
            authors = authors.isEmpty() ? names(lines) : authors;
            authors = authors.isEmpty() ? alone(blocks, at, to, start) : authors;
            end = Math.max(end, to);
        }
        return new Byline(authors.isEmpty() ? below(blocks, end) : authors, published);
    }

    /** Where the title stands, and after that where it stands once more, as in a trail of links above. */
    private static List<Integer> places(List<TextBlock> blocks, int title) {
        List<Integer> places = new ArrayList<>(List.of(title));
        for (int i = 0; i < blocks.size() && places.size() < MOST_PLACES; i++) {
            if (i != title && blocks.get(i).text().equals(blocks.get(title).text())) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<String> lines(List<TextBlock> blocks, List<Integer> order) {
        return order.stream()
                .filter(i -> i < blocks.size())
                .map(i -> blocks.get(i).text())
                .toList();
    }

    private static List<String> names(List<String> lines) {
        return lines.stream()
                .map(Bylines::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static @Nullable OffsetDateTime day(List<String> lines, @Nullable String url) {
        return Stream.concat(
                        lines.stream().map(line -> VisibleDates.dateline(line, null, url)),
                        // the day of a change, or one beside many words, is better than none
                        lines.stream().map(line -> line.length() > LONGEST ? null : Dates.find(line)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a block says nothing but who wrote the article, or when; no paragraph then, though it may look like a short one. */
    static boolean isAll(TextBlock block) {
        return !block.shape().isProse()
                && !block.shape().endsSentence()
                && (VisibleDates.dateline(block.text(), null, null) != null
                        || !Bylines.names(block.text()).isEmpty());
    }

    /** Names below the text, where only a label tells them from others: "Author: Nora Lund". */
    private static List<String> below(List<TextBlock> blocks, int from) {
        return names(blocks.stream()
                .skip(from)
                .map(TextBlock::text)
                .filter(Bylines::startsWithLabel)
                .toList());
    }

    /** Names that no word says to be authors, but the place or a date does; several may stand one below the other. */
    private static List<String> alone(List<TextBlock> blocks, int title, int to, int start) {
        List<String> found = new ArrayList<>();
        for (int i = title + 1; i < to; i++) {
            TextBlock block = blocks.get(i);
            boolean bare =
                    (block.cues() & ~Cue.BYLINE.bit()) == 0 && !block.shape().endsSentence();
            List<String> names = bare ? Bylines.alone(block.text()) : List.of();
            boolean dated =
                    !names.isEmpty() && (isDated(blocks, i - 1) || isDated(blocks, i) || isDated(blocks, i + 1));
            boolean near = dated || i <= title + CLOSE || (i >= start - 2 && i <= start);
            names = near ? names : List.of();
            if (names.isEmpty() && !found.isEmpty()) {
                break;
            }
            names.stream()
                    .filter(name -> dated || !isToldOf(blocks, title, name))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    /** Whether somebody is one of those that the article begins with, whose name stands below a picture. */
    private static boolean isToldOf(List<TextBlock> blocks, int title, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        long told = blocks.stream()
                .skip(title + 1L)
                .filter(block -> block.shape().isProse())
                .limit(BEGINNING)
                .filter(block -> block.text().contains(last))
                .count();
        return told >= OFTEN || blocks.get(title).text().contains(last);
    }

    private static boolean isDated(List<TextBlock> blocks, int i) {
        return i >= 0
                && i < blocks.size()
                && VisibleDates.dateline(blocks.get(i).text(), null, null) != null;
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
