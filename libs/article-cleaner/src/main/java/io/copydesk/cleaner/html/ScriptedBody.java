package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.Deadline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page that is drawn by its scripts: markup that lies in a string of theirs, such as the state that
 * Next.js, Nuxt or Apollo write into a page, or the {@code articleBody} of JSON-LD.
 */
final class ScriptedBody {

    /** Characters: shorter strings are labels and teasers. */
    private static final int SHORTEST = 300;

    /** Strings within strings: a state that was written as a string, with markup in a string of it. */
    private static final int DEEPEST = 2;

    private ScriptedBody() {}

    /** The markup with most paragraphs in any of a page's scripts, or null. */
    static @Nullable String find(List<String> scripts) {
        String best = null;
        int most = 0;
        for (String script : scripts) {
            Deadline.check();
            String markup = richest(script, 0);
            int paragraphs = markup == null ? 0 : worth(markup);
            if (paragraphs > most) {
                most = paragraphs;
                best = markup;
            }
        }
        return best;
    }

    private static @Nullable String richest(String text, int depth) {
        String best = null;
        int most = 0;
        int at = text.indexOf('"');
        while (at >= 0) {
            int end = end(text, at + 1);
            if (end - at > SHORTEST) {
                String string = unescaped(text, at + 1, end);
                String inner = depth < DEEPEST && string.indexOf('"') >= 0 && string.indexOf('\\') >= 0
                        ? richest(string, depth + 1)
                        : null;
                for (String markup : inner == null ? new String[] {string} : new String[] {inner, string}) {
                    // what holds a state around its markup is less than the markup alone
                    int worth = markup.stripLeading().startsWith("<") ? worth(markup) : 0;
                    if (worth > most) {
                        most = worth;
                        best = markup;
                    }
                }
            }
            at = text.indexOf('"', end + 1);
        }
        return best;
    }

    /** Characters between the tags of paragraphs, about. */
    private static int worth(String markup) {
        int worth = 0;
        int at = markup.indexOf("<p");
        int end = markup.indexOf("</p>");
        while (at >= 0) {
            // never looked for again where there is none: a script may open millions of them
            end = end >= 0 && end < at ? markup.indexOf("</p>", at) : end;
            int next = markup.indexOf("<p", at + 2);
            int stop = end < 0 ? markup.length() : end;
            worth += next >= 0 && next < stop ? 0 : stop - at;
            at = next;
        }
        return worth >= SHORTEST ? worth : 0;
    }

    private static int end(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static String unescaped(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                out.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            switch (escape) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r', 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    int code = i + 4 < to ? hex(text, i + 1) : -1;
                    out.append(code < 0 ? 'u' : (char) code);
                    i += code < 0 ? 0 : 4;
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }

    private static int hex(String text, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
