package io.copydesk.cleaner.markdown;

import io.copydesk.cleaner.block.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** Writes the blocks of a Markdown text as HTML. What is none of them is a paragraph. Not thread-safe. */
final class MarkdownBlocks {

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*([-*+]|\\d{1,9}[.)])[ \\t]+(.*)");
    private static final Pattern QUOTE = Pattern.compile(" {0,3}> ?");
    private static final Pattern HTML = Pattern.compile(" {0,3}</?[a-zA-Z!][^>]{0,1000}>.*");

    /** An image alone in a paragraph, and what stands in emphasis right below it. */
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]\\n]*\\]\\([^)\\n]*\\)");

    private static final Pattern EMPHASIS = Pattern.compile("[*_]([^*_]+)[*_]");

    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    private static final int DEEPEST = 5;

    private final List<String> lines;
    private final StringBuilder out;
    private final MarkdownLine line;
    private final int depth;
    private final List<String> paragraph = new ArrayList<>();
    private int at;

    MarkdownBlocks(List<String> lines, StringBuilder out) {
        this(lines, out, new MarkdownLine(lines), 0);
    }

    private MarkdownBlocks(List<String> lines, StringBuilder out, MarkdownLine line, int depth) {
        this.lines = lines;
        this.out = out;
        this.line = line;
        this.depth = depth;
    }

    void write() {
        while (at < lines.size()) {
            Deadline.check();
            step(lines.get(at));
        }
        endParagraph();
    }

    private void step(String text) {
        int level = level(text);
        if (text.isBlank() || MarkdownLine.isDefinition(text)) {
            endParagraph();
            at++;
        } else if (FENCE.matcher(text).matches()) {
            endParagraph();
            code(text.strip());
        } else if (level > 0) {
            endParagraph();
            heading(level, withoutEnd(text.strip().substring(level).strip()));
            at++;
        } else if (paragraph.size() == 1 && UNDERLINE.matcher(text).matches()) {
            String title = paragraph.get(0);
            paragraph.clear();
            heading(text.strip().startsWith("=") ? 1 : 2, title);
            at++;
        } else if (isRule(text)) {
            endParagraph();
            out.append("<hr>");
            at++;
        } else if (QUOTE.matcher(text).lookingAt()) {
            endParagraph();
            quote();
        } else if (ITEM.matcher(text).matches()) {
            endParagraph();
            list();
        } else if (paragraph.isEmpty() && isTable()) {
            table();
        } else if (paragraph.isEmpty() && HTML.matcher(text).matches()) {
            html();
        } else {
            paragraph.add(text);
            at++;
        }
    }

    /** Of a heading that begins with hashes, 0 of what is none. */
    private static int level(String line) {
        String text = line.strip();
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        boolean parted = level == text.length() || text.charAt(level) == ' ' || text.charAt(level) == '\t';
        return level <= 6 && parted ? level : 0;
    }

    /** A heading may end with hashes, too. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return end > 0 && end < text.length() && text.charAt(end - 1) != ' '
                ? text
                : text.substring(0, end).strip();
    }

    /** Three or more stars, hyphens or underscores and nothing else. */
    private static boolean isRule(String line) {
        String text = line.strip();
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(0) && (c == '*' || c == '-' || c == '_')) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }

    /** The line below a table's head: hyphens, colons and bars. */
    private static boolean isDivider(String line) {
        return line.contains("--") && line.indexOf('|') >= 0 && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    private void heading(int level, String text) {
        out.append("<h").append(level).append('>');
        line.write(text, out);
        out.append("</h").append(level).append('>');
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        boolean picture = PICTURE.matcher(paragraph.get(0).strip()).matches();
        if (picture) {
            out.append("<figure>");
            line.write(paragraph.remove(0), out);
            Matcher caption = EMPHASIS.matcher(String.join(" ", paragraph).strip());
            if (caption.matches()) {
                out.append("<figcaption>");
                line.write(caption.group(1), out);
                out.append("</figcaption>");
                paragraph.clear();
            }
            out.append("</figure>");
        }
        if (!paragraph.isEmpty()) {
            out.append("<p>");
            line.write(String.join("\n", paragraph), out);
            out.append("</p>");
            paragraph.clear();
        }
    }

    private void code(String fence) {
        String end = fence.substring(0, 3);
        out.append("<pre>");
        for (at++; at < lines.size() && !lines.get(at).strip().startsWith(end); at++) {
            out.append(Entities.escape(lines.get(at))).append('\n');
        }
        out.append("</pre>");
        at++;
    }

    private void quote() {
        List<String> inside = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            inside.add(QUOTE.matcher(lines.get(at)).replaceFirst(""));
            at++;
        }
        out.append("<blockquote>");
        if (depth < DEEPEST) {
            new MarkdownBlocks(inside, out, line, depth + 1).write();
        } else {
            out.append("<p>");
            line.write(String.join("\n", inside), out);
            out.append("</p>");
        }
        out.append("</blockquote>");
    }

    /** Items of items are items of the one list. */
    private void list() {
        String tag = Character.isDigit(lines.get(at).strip().charAt(0)) ? "ol" : "ul";
        out.append('<').append(tag).append('>');
        StringBuilder item = new StringBuilder();
        boolean blank = false;
        for (; at < lines.size(); at++) {
            String text = lines.get(at);
            Matcher next = ITEM.matcher(text);
            if (next.matches() && !isRule(text)) {
                item(item);
                item.append(next.group(2));
            } else if (text.isBlank()) {
                blank = true;
                continue;
            } else if (blank ? Character.isWhitespace(text.charAt(0)) : !isBeginning(text)) {
                item.append('\n').append(text.strip());
            } else {
                break;
            }
            blank = false;
        }
        item(item);
        out.append("</").append(tag).append('>');
    }

    private void item(StringBuilder item) {
        if (item.length() > 0) {
            out.append("<li>");
            line.write(item.toString(), out);
            out.append("</li>");
            item.setLength(0);
        }
    }

    private static boolean isBeginning(String text) {
        return level(text) > 0
                || isRule(text)
                || QUOTE.matcher(text).lookingAt()
                || FENCE.matcher(text).matches();
    }

    private boolean isTable() {
        return lines.get(at).indexOf('|') >= 0
                && at + 1 < lines.size()
                && lines.get(at + 1).indexOf('|') >= 0
                && isDivider(lines.get(at + 1));
    }

    /** A row is read as a line, as in plain text. */
    private void table() {
        for (; at < lines.size() && lines.get(at).indexOf('|') >= 0; at++) {
            String row = lines.get(at).strip();
            if (!isDivider(row)) {
                out.append("<p>");
                for (String cell : CELLS.split(row, -1)) {
                    line.write(cell.strip(), out);
                    out.append(' ');
                }
                out.append("</p>");
            }
        }
    }

    /** HTML stands in Markdown as it is. */
    private void html() {
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            out.append(lines.get(at)).append('\n');
        }
    }
}
