package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.List;

/** Puts a page's text together to lines, and keeps of them what may be a fact. */
final class LineReader {

    /** Characters: longer lines are sentences; a byline with a date and a place fits well. */
    private static final int LONGEST = 200;

    /** Characters, a wide one for two: what is longer and not linked is the text of something. */
    private static final int PROSE = 90;

    /** Characters: a text's place and date are within its first words. */
    private static final int BEGINNING = 45;

    /** Lines: a page of more short ones is a list or hostile. */
    private static final int MOST = 3_000;

    private static final char ASCII = 0x80;

    private static final char NO_BREAK_SPACE = 0xA0;

    /** Short lines, folded. */
    final List<Line> lines = new ArrayList<>();

    /** Those of them that have as many digits as a day. */
    final List<Line> dated = new ArrayList<>();

    /** The beginnings of long lines that are no links. */
    final List<Line> prose = new ArrayList<>();

    private final StringBuilder line = new StringBuilder();
    private boolean space;
    private boolean rare;
    private int width;
    private int linked;
    private int around;
    private int at;

    /** How many lines there were. */
    int at() {
        return at;
    }

    void space() {
        space = true;
    }

    /** Appends text, white space folded; only the beginning is read where a line is too long for a fact. */
    void append(String raw, boolean link, int bits) {
        int before = width;
        for (int i = 0; i < raw.length() && line.length() <= LONGEST; i++) {
            if (isSpace(raw.charAt(i))) {
                space = true;
                continue;
            }
            if (width == 0) {
                around = bits;
            } else if (space) {
                width++;
                put(" ", 0, 1);
            }
            space = false;
            int end = i;
            while (end < raw.length() && !isSpace(raw.charAt(end))) {
                char c = raw.charAt(end++);
                rare |= c >= ASCII; // may be a space or junk that only Folding knows
                width += Widths.of(c);
            }
            put(raw, i, end);
            i = end - 1;
        }
        linked += link ? width - before : 0;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == NO_BREAK_SPACE;
    }

    private void put(String text, int start, int end) {
        int free = LONGEST + 1 - line.length();
        if (free > 0) {
            line.append(text, start, Math.min(end, start + free));
        }
    }

    void flush() {
        if (width > 0) {
            Deadline.check();
            String text = rare ? Folding.fold(line) : line.toString();
            if (width > PROSE && linked * 2 < width) {
                prose.add(new Line(text.substring(0, Math.min(text.length(), BEGINNING)), at, around));
            }
            if (line.length() <= LONGEST && lines.size() < MOST && !text.isEmpty()) {
                Line found = new Line(text, at, around);
                lines.add(found);
                if (DateFinder.mayBeIn(text)) {
                    dated.add(found);
                }
            }
            at++;
        }
        line.setLength(0);
        space = false;
        rare = false;
        width = 0;
        linked = 0;
    }
}
