package io.copydesk.cleaner.state;

/** How much of a text of a page's state, which may be markup, is sentences. */
final class Prose {

    /** Words: a label, a headline has fewer. */
    private static final int FEW_WORDS = 8;

    /** Characters: as much in a script without spaces. */
    private static final int FEW_WIDE = 20;

    /** Characters: an article without any line or element is a summary for machines, beside which the article itself is better. */
    private static final int LONGEST_LINE = 1500;

    /** Of so many characters one may be a brace, a semicolon or an equals sign; in code there are more. */
    private static final int SIGNS = 40;

    /** Later characters are of scripts that put no space between words. */
    private static final char LAST_NARROW = 0x2E7F;

    private Prose() {}

    /** Characters of sentences outside of tags; 0 if it is none. */
    static int in(String text) {
        int chars = 0;
        int words = 0;
        int wide = 0;
        int ends = 0;
        int signs = 0;
        if (text.startsWith("http")) {
            return 0;
        }
        boolean lines = false;
        boolean tag = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && isUnread(text, i)) {
                int end = text.indexOf("</s", i);
                i = end < 0 ? text.length() : end;
                tag = true;
                continue;
            }
            if (c == '<' || (c == '>' && tag)) {
                lines |= c == '<';
                tag = c == '<';
                continue;
            }
            if (tag) {
                continue;
            }
            lines |= c == '\n';
            chars++;
            words += c <= ' ' && before > ' ' ? 1 : 0;
            wide += c > LAST_NARROW && Character.isLetter(c) ? 1 : 0;
            ends += isEnd(c) ? 1 : 0;
            signs += "{}=;|".indexOf(c) >= 0 ? 1 : 0;
            before = c;
        }
        if (signs * SIGNS > chars || ends == 0 || (words < FEW_WORDS && wide < FEW_WIDE)) {
            return 0;
        }
        return lines || chars < LONGEST_LINE ? chars : chars / 2;
    }

    private static boolean isUnread(String text, int at) {
        return text.startsWith("style", at + 1) || text.startsWith("script", at + 1);
    }

    private static boolean isEnd(char c) {
        return ".!?…。！？।؟".indexOf(c) >= 0;
    }

    /** Whether a text can be read at all: words with spaces between, or in a script that needs none. */
    static boolean isReadable(String text) {
        int spaces = 0;
        int letters = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces += c == ' ' || c == '\n' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            wide += c > LAST_NARROW && Character.isLetter(c) ? 1 : 0;
        }
        return wide >= FEW_WORDS || (spaces > 1 && letters * 2 > text.length());
    }

    /** Whether the maps of a list are pieces of one paragraph: most of them end within a sentence. */
    static boolean isRun(StateNode list) {
        int within = 0;
        String before = null;
        for (StateNode part : list.parts) {
            String text = part.text("text") == null ? part.text("value") : part.text("text");
            if (text == null) {
                return false;
            }
            within += before != null && goesOn(before, text) ? 1 : 0;
            before = text;
        }
        return within * 2 > list.parts.size();
    }

    private static boolean goesOn(String before, String after) {
        char last = before.charAt(before.length() - 1);
        char first = after.charAt(0);
        return last == ' ' || first == ' ' || (Character.isLetterOrDigit(last) && Character.isLowerCase(first));
    }
}
