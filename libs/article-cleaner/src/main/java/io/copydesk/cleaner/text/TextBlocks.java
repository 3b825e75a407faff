package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Cues;
import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.block.Shape;
import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into blocks and joins the lines that were wrapped. */
public final class TextBlocks {

    /** Lines of a note, which is one paragraph as often as not. */
    private static final int NOTE = 8;

    /** Of a text with quotations, lists and lists in them. */
    private static final int MOST_INDENTS = 5;

    /** Columns: a deeper indent is that of a table. */
    private static final int DEEP = 100;

    /** A line; {@code cut} if it is the next sentence of the one before. */
    private record Line(String raw, String text, int gap, boolean cut) {

        boolean isIndented() {
            return Character.isWhitespace(raw.charAt(0));
        }

        /** The text where it stands. */
        String placed() {
            int indent = indent();
            return indent == 0 ? text : " ".repeat(Math.min(indent, DEEP)) + text;
        }

        int indent() {
            int indent = 0;
            while (Character.isWhitespace(raw.charAt(indent))) {
                indent++;
            }
            return indent;
        }
    }

    private TextBlocks() {}

    /** The blocks, in the text's order. */
    public static List<TextBlock> of(String text) {
        List<Line> lines = sentencesApart(flushLeft(lines(Glue.off(Quoting.off(text)))));
        WrapWidth width = width(lines);
        Hyphens hyphens = new Hyphens(lines.stream().map(Line::text).toList());
        boolean spaced = isSpaced(lines);
        boolean indents = isIndentedAtBeginnings(lines, width);
        List<TextBlock> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Deadline.check();
            int end = i + 1;
            while (end < lines.size()
                    && lines.get(end).gap == 0
                    && continues(lines.get(end - 1), lines.get(end), width, spaced, indents)) {
                end++;
            }
            int after = end < lines.size() ? lines.get(end).gap : 1;
            String block = end == i + 1 ? lines.get(i).text : joined(lines.subList(i, end), hyphens);
            blocks.add(new TextBlock(
                    block,
                    Shape.of(block),
                    Cues.in(block),
                    after > 0 && (lines.get(i).gap > 0 || i == 0),
                    lines.get(i).gap,
                    end - i,
                    lines.get(i).cut));
            i = end;
        }
        return blocks;
    }

    private static WrapWidth width(List<Line> lines) {
        boolean[] joined = new boolean[lines.size()];
        for (int i = 1; i < joined.length; i++) {
            joined[i] = lines.get(i).gap == 0;
        }
        return WrapWidth.of(lines.stream().map(Line::placed).toList(), joined);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int gap = 0;
        int start = 0;
        int length = text.length();
        while (start <= length) {
            int end = start;
            while (end < length
                    && text.charAt(end) != '\n'
                    && text.charAt(end) != '\r'
                    && text.charAt(end) != 0x2028
                    && text.charAt(end) != 0x2029) {
                end++;
            }
            String raw = text.substring(start, end);
            String folded = Folding.fold(raw);
            if (folded.isEmpty()) {
                gap++;
            } else {
                lines.add(new Line(raw, folded, gap, false));
                gap = 0;
            }
            start = end + 1;
            if (end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                start++;
            }
        }
        return lines;
    }

    /** Takes off the indents of a text that has so many of them that they are those of markup, and say nothing of its lines. */
    private static List<Line> flushLeft(List<Line> lines) {
        long indents = lines.stream().mapToInt(Line::indent).distinct().count();
        return indents <= MOST_INDENTS
                ? lines
                : lines.stream()
                        .map(line -> new Line(line.text, line.text, line.gap, line.cut))
                        .toList();
    }

    /** Cuts the line that nearly all of a text is in, if there is one: what was around the article is there as well. */
    private static List<Line> sentencesApart(List<Line> lines) {
        int chars = lines.stream().mapToInt(line -> line.text.length()).sum();
        List<Line> apart = new ArrayList<>();
        for (Line line : lines) {
            if (Sentences.isRunTogether(line.text, chars)) {
                boolean cut = false;
                for (String sentence : Sentences.of(line.text)) {
                    apart.add(new Line(sentence, sentence, cut ? 0 : line.gap, cut));
                    cut = true;
                }
            } else {
                apart.add(line);
            }
        }
        return apart;
    }

    /**
     * Whether blank lines part the paragraphs, so that lines without one between them may be one paragraph's. Where each
     * line is a block, a small letter at the line's start is a byline's, an address's or a list's.
     */
    private static boolean isSpaced(List<Line> lines) {
        long parted = lines.stream().filter(line -> line.gap > 0).count();
        return lines.size() <= NOTE || parted * 5 >= lines.size(); // longer paragraphs are wrapped at a width
    }

    /** Whether an indent begins a paragraph, as in books, and not a line that goes on. */
    private static boolean isIndentedAtBeginnings(List<Line> lines, WrapWidth width) {
        int begins = 0;
        int goesOn = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line next = lines.get(i);
            Line line = lines.get(i - 1);
            if (next.gap == 0 && next.isIndented() && !line.isIndented()) {
                boolean full = width.isWrapped(line.placed(), next.placed());
                begins += full ? 0 : 1;
                goesOn += full ? 1 : 0;
            }
        }
        return width.isKnown() && begins > goesOn;
    }

    /** A line goes on in the next one where that begins in the middle of a sentence, or where lines are wrapped at a width. */
    private static boolean continues(Line line, Line next, WrapWidth width, boolean spaced, boolean indents) {
        if (next.cut || isBullet(next.text) || (indents && next.isIndented())) {
            return false;
        }
        if (Hyphens.isCut(line.text, next.text) || Hyphens.isHeldBack(line.text, next.text)) {
            return true;
        }
        boolean small = Character.isLowerCase(next.text.charAt(0));
        boolean hanging = next.isIndented() && !line.isIndented();
        if ((hanging || (spaced && small)) && !Shape.of(line.text).endsSentence()) {
            // "of State" under "U.S. Secretary" goes on; a column of small-letter menu items does not
            return hanging
                    || next.raw.charAt(0) == ' '
                    || line.text.length() > 30
                    || Shape.of(line.text).words() > 5;
        }
        return width.isWrapped(line.placed(), next.placed());
    }

    private static boolean isBullet(String text) {
        char first = text.charAt(0);
        boolean mark = first == '•' || first == '*' || first == '-' || first == '–' || first == '>' || first == '#';
        return mark && text.length() > 1 && (text.charAt(1) == ' ' || text.charAt(1) == first);
    }

    private static String joined(List<Line> lines, Hyphens hyphens) {
        StringBuilder joined = new StringBuilder();
        for (Line line : lines) {
            join(joined, line.text, hyphens);
        }
        return joined.toString();
    }

    private static void join(StringBuilder out, String next, Hyphens hyphens) {
        if (out.length() == 0) {
            out.append(next);
        } else if (Hyphens.isCut(out, next)) {
            if (!hyphens.isKept(out, next)) {
                out.setLength(out.length() - 1);
            }
            out.append(next);
        } else {
            boolean spaceless = WrapWidth.isJoined(out.charAt(out.length() - 1), next.charAt(0));
            out.append(spaceless ? "" : " ").append(next);
        }
    }
}
