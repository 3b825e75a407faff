package io.copydesk.cli.terminal;

/** Text that has to fit on a line. */
public final class Shortened {

    private Shortened() {}

    /** One line without control characters or what turns the direction of writing, of at most {@code length} UTF-16 units, with … where it was cut. */
    public static String line(String text, int length) {
        // Only what can be shown is folded: an article may have 10 MB.
        String start = text.length() > 4 * length ? text.substring(0, 4 * length) : text;
        String folded = start.replaceAll("[\\s\\p{IsControl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        if (folded.length() <= length && start.length() == text.length()) {
            return folded;
        }
        int end = Math.min(length - 1, folded.length());
        if (end > 0 && Character.isHighSurrogate(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end) + "…";
    }
}
