package io.copydesk.records;

/** Text that somebody else wrote, so that nothing in it acts on what shows it. */
public final class Printable {

    private Printable() {}

    /**
     * The same text with what is not seen made visible: control characters but line ends and tabs, and what turns the direction
     * of writing or has no width, as {@code ⟨U+202E⟩}.
     */
    public static String of(String text) {
        int first = firstHidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 64).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(c)) {
                shown.append("⟨U+%04X⟩".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    // Joiners belong to words of many languages and to emoji.
    private static boolean isHidden(char c) {
        boolean isJoiner = c == '\u200c' || c == '\u200d';
        boolean isFormat = Character.getType(c) == Character.FORMAT && c != '\u00ad';
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') || (isFormat && !isJoiner);
    }
}
