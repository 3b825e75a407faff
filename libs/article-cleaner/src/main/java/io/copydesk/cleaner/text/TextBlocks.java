package io.copydesk.cleaner.text;

import io.copydesk.cleaner.block.Cues;
import io.copydesk.cleaner.block.Deadline;
import io.copydesk.cleaner.block.Folding;
import io.copydesk.cleaner.block.Shape;
import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into blocks and joins the lines that were wrapped. */
public final class TextBlocks {

    private record Line(String raw, String text, int gap) {}

    private TextBlocks() {}

    /** The blocks, in the text's order. */
    public static List<TextBlock> of(String text) {
        List<Line> lines = lines(text);
        WrapWidth width = WrapWidth.of(lines.stream().map(Line::text).toList());
        List<TextBlock> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Deadline.check();
            int end = i + 1;
            while (end < lines.size()
                    && lines.get(end).gap == 0
                    && continues(lines.get(end - 1), lines.get(end), width)) {
                end++;
            }
            StringBuilder joined = new StringBuilder();
            for (int k = i; k < end; k++) {
                join(joined, lines.get(k).text);
            }
            int after = end < lines.size() ? lines.get(end).gap : 1;
            String block = joined.toString();
            blocks.add(new TextBlock(
                    block,
                    Shape.of(block),
                    Cues.in(block),
                    after > 0 && (lines.get(i).gap > 0 || i == 0),
                    lines.get(i).gap,
                    end - i));
            i = end;
        }
        return blocks;
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
                lines.add(new Line(raw, folded, gap));
                gap = 0;
            }
            start = end + 1;
            if (end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
                start++;
            }
        }
        return lines;
    }

    /** A line goes on in the next one where that begins in the middle of a sentence, or where lines are wrapped at a width. */
    private static boolean continues(Line line, Line next, WrapWidth width) {
        char first = next.text.charAt(0);
        if (isBullet(next.text)) {
            return false;
        }
        Shape shape = Shape.of(line.text);
        if (isIndented(next) && !isIndented(line) && !shape.endsSentence()) {
            return true; // a hanging indent
        }
        if (Character.isLowerCase(first) && !shape.endsSentence()) {
            // "of State" under "U.S. Secretary" goes on; a column of small-letter menu items does not
            return next.raw.charAt(0) == ' ' || line.text.length() > 30 || shape.words() > 5;
        }
        return width.isWrapped(line.text, next.text);
    }

    private static boolean isIndented(Line line) {
        return Character.isWhitespace(line.raw.charAt(0));
    }

    private static boolean isBullet(String text) {
        char first = text.charAt(0);
        boolean mark = first == '•' || first == '*' || first == '-' || first == '–' || first == '>' || first == '#';
        return mark && text.length() > 1 && (text.charAt(1) == ' ' || text.charAt(1) == first);
    }

    private static void join(StringBuilder out, String next) {
        if (out.length() > 0
                && !(Shape.isSpaceless(out.charAt(out.length() - 1)) && Shape.isSpaceless(next.charAt(0)))) {
            out.append(' ');
        }
        out.append(next);
    }
}
