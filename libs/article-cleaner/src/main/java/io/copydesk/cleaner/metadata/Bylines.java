package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells bylines from other lines of text, and reads the names in them. Thread-safe. */
public final class Bylines {

    /** Characters: a byline with three names, a date and a section fits well. */
    private static final int LONGEST = 160;

    /** What parts a byline from what else stands in its line. */
    private static final Pattern DIVIDER = Pattern.compile("\\s*[|•·●—–~▪]\\s*|\\s+[-/]\\s+|\\s*\\n\\s*");

    /** Words before "by": "Posted on Friday, 3 May 2024 at 10:00 by". */
    private static final int MOST_BEFORE = 12;

    /** Words: "View all posts by", and a weekday or a place between a date and its "by". */
    private static final int MOST_BETWEEN = 4;

    /** Lines: before the name in an author's element there may be a picture's text, a label and a job. */
    private static final int MOST_LINES = 5;

    /** Words behind a name alone in its line: "in New York", "2 minutes ago"; a heading goes on for longer. */
    private static final int MOST_AFTER = 3;

    /** Where a copied text lost what stood between a name and a number or a job: "Nora Lund2 hours ago", "Nora LundNews Reporter". */
    private static final Pattern LOST_DIVIDER =
            Pattern.compile("(?<=\\p{Ll})(?=\\d)|(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{2,}(?: \\p{L}+)?$)");

    /** Where it lost the space behind "by": "ByNora Lund". */
    private static final Pattern LOST_SPACE = Pattern.compile("^(By|by|Von|von|Por|Par)(?=\\p{Lu}\\p{Ll}+ \\p{Lu})");

    /** Words of a name that stands alone; a headline has more. */
    private static final int MOST_ALONE = 4;

    /** Words of a line in which who posted it may be called by a login. */
    private static final int SHORT = 8;

    private Bylines() {}

    /** The names in a line of plain text if it is a byline, such as "By Nora Lund and Tom Reed | 3 May"; else none. */
    public static List<String> names(String line) {
        String text = LOST_SPACE.matcher(Folding.fold(line)).replaceFirst("$1 ");
        if (text.length() > LONGEST || text.length() < 4) {
            return List.of();
        }
        if (!mayBe(text)) {
            return List.of();
        }
        String undated = withoutDate(text);
        boolean dated = !undated.equals(text);
        for (String part : DIVIDER.split(undated, -1)) {
            List<String> words = List.of(part.split(" ", -1));
            int start = afterBy(words);
            if (start > 0) {
                List<String> names = Authors.ofByline(
                        words.subList(start, words.size()), dated || (start > 1 && words.size() <= SHORT));
                if (!names.isEmpty() && (start > 1 || dated || isWhole(names, words))) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** Whether there is any word in it that stands before names; most lines have none, and need no closer look. */
    private static boolean mayBe(String text) {
        for (int start = 0; start < text.length(); ) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            String word = bare(text.substring(start, end));
            if (BylineWords.BY.has(word) || BylineWords.LABEL.has(word)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** "From Monday on all is new" is no byline; a name of one word must be all there is, or almost. */
    private static boolean isWhole(List<String> names, List<String> words) {
        return names.get(0).indexOf(' ') > 0
                || names.size() > 1
                || words.size() <= 3
                || words.get(0).endsWith(":")
                || words.get(1).endsWith(",");
    }

    /** Whether a line is one of those that stand under a text: "Author: Nora Lund". */
    public static boolean startsWithLabel(String line) {
        int colon = line.indexOf(':');
        return colon > 3
                && colon < 16
                && isLabelOfWriter(List.of(line.substring(0, colon).strip().split(" ", -1)));
    }

    /** "Text", and "Text & photos". */
    private static boolean isLabelOfWriter(List<String> words) {
        return BylineWords.WRITER.has(words.get(0))
                && (words.size() == 1 || (words.size() == 3 && BylineWords.AND.has(words.get(1))));
    }

    /** Whether a line is nothing but a label, such as "Author:" or "Von", and the name follows in the next. */
    static boolean isLabel(String line) {
        List<String> words = List.of(line.split(" ", 4));
        String last = bare(words.get(words.size() - 1));
        return words.size() <= 3
                && (line.endsWith(":") ? BylineWords.LABEL.has(last) || BylineWords.BY.has(last) : isBy(line, last));
    }

    private static boolean isBy(String line, String last) {
        return BylineWords.BY.has(last) || (BylineWords.LABEL.has(line) && !BylineWords.GENERIC.has(line));
    }

    /** The name in a line that is nothing but a name and a date; else null. */
    static @Nullable String besideDate(String line) {
        String date = withoutDate(line);
        if (line.length() > LONGEST || date.equals(line)) {
            return null;
        }
        String rest = bare(DIVIDER.matcher(date).replaceAll(" "));
        String[] words = rest.split(" ", -1);
        boolean name =
                !BylineWords.BY.has(words[0]) && words.length >= 2 && words.length <= 4 && Authors.looksLikeName(rest);
        return name && rest.chars().allMatch(c -> Character.isLetter(c) || " .-'’".indexOf(c) >= 0) ? rest : null;
    }

    /** The names in a line that is little but names of two words or more, a date or a job perhaps beside them; else none. */
    public static List<String> alone(String line) {
        String text = Folding.fold(line);
        if (text.length() > LONGEST || text.length() < 4) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : DIVIDER.split(LOST_DIVIDER.matcher(withoutDate(text)).replaceAll(" | "), -1)) {
            List<String> words = once(List.of(part.strip().split(" ", -1)));
            List<String> here = Authors.ofAuthor(words);
            boolean alone = here.stream().allMatch(Bylines::mayStandAlone) && !isHeading(words, here);
            if (!alone && names.isEmpty()) {
                return List.of();
            }
            if (alone) {
                names.addAll(here);
            } // else a section, a weekday or a job behind the name
        }
        return names;
    }

    private static boolean mayStandAlone(String name) {
        return name.indexOf(' ') > 0
                && name.split(" ", -1).length <= MOST_ALONE
                && !Character.isLowerCase(name.codePointAt(0))
                && !BylineWords.ROLE.has(name.substring(name.lastIndexOf(' ') + 1)) // "News Editor"
                && Authors.looksLikeName(name);
    }

    /** A name that is there twice, as a picture's text and a link, is one. */
    private static List<String> once(List<String> words) {
        int half = words.size() / 2;
        return words.subList(0, half).equals(words.subList(half, words.size())) ? words.subList(0, half) : words;
    }

    /** Whether a line begins or goes on as headings do, such as "The Storm in the West", but no name alone. */
    private static boolean isHeading(List<String> words, List<String> names) {
        if (names.isEmpty()) {
            return false;
        }
        String name = names.get(names.size() - 1);
        String first = bare(words.get(0));
        int after = words.size() - 1;
        while (after > 0 && !name.endsWith(bare(words.get(after)))) {
            after--;
        }
        return BylineWords.ARTICLE.has(first) || BylineWords.STOP.has(first) || words.size() - 1 - after > MOST_AFTER;
    }

    private static String withoutDate(String line) {
        return DateFinder.first(line, 0, DayOrder.DAY_FIRST)
                .map(found -> line.substring(0, found.start()) + " | " + line.substring(found.end()))
                .orElse(line);
    }

    /** The names in a text that is known to hold an author, a line for each block of it. */
    static List<String> ofAuthor(String lines) {
        List<String> names = new ArrayList<>();
        int seen = 0;
        for (String line : lines.split("\n", 8)) {
            if (line.length() > LONGEST) {
                continue;
            }
            List<String> here = names(line);
            if (here.isEmpty()) {
                here = plain(line);
            }
            if ((here.isEmpty() && !names.isEmpty()) || seen++ > MOST_LINES) {
                break; // after the name come the job, a biography and buttons
            }
            names.addAll(here);
        }
        return names;
    }

    private static List<String> plain(String line) {
        List<String> names = new ArrayList<>();
        for (String part : DIVIDER.split(withoutDate(line), -1)) {
            List<String> words = List.of(part.strip().split(" ", -1));
            int start = Math.max(0, afterBy(words));
            while (start < words.size() && isOfDate(words.get(start))) {
                start++;
            }
            names.addAll(Authors.ofAuthor(words.subList(start, words.size())));
            if (!names.isEmpty()) {
                break;
            }
        }
        return names;
    }

    /** The index of the word after "by" or a label such as "Text:"; -1 if there is none. */
    private static int afterBy(List<String> words) {
        int posted = -MOST_BETWEEN - 1;
        for (int i = 0; i < words.size() - 1 && i < MOST_BEFORE; i++) {
            String word = words.get(i);
            String bare = bare(word);
            boolean colon = word.endsWith(":") || words.get(i + 1).equals(":");
            boolean label = BylineWords.LABEL.has(bare)
                    || BylineWords.BY.has(bare)
                    || (i == 2 && isLabelOfWriter(words.subList(0, i + 1)));
            if (colon && label && i < 3) {
                return words.get(i + 1).equals(":") ? i + 2 : i + 1;
            }
            if (BylineWords.BY.has(bare) && (i == 0 || i - posted <= MOST_BETWEEN)) {
                return i + 1;
            }
            if (BylineWords.POSTED.has(bare) || (!bare.isEmpty() && Character.isDigit(bare.charAt(0)))) {
                posted = i;
            }
        }
        return -1;
    }

    private static boolean isOfDate(String word) {
        String bare = bare(word);
        return bare.isEmpty() || Character.isDigit(bare.charAt(0)) || bare.equalsIgnoreCase("Uhr");
    }

    /** The word without marks around it. */
    static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
