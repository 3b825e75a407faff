package io.copydesk.enrich.summary;

/** Keeps track of which quotation marks are open in a text that is read from its beginning. Not thread-safe. */
final class Quotation {

    private static final String OPENERS = "«「『‹";
    private static final String CLOSERS = "»」』›";

    private int depth;

    /** A mark that is alike on both sides of a quotation is open. */
    private boolean plain;

    /** The low mark is open, which the high one closes that elsewhere opens. */
    private boolean low;

    /** Takes the next character. */
    void read(char c) {
        if (c == '"') {
            plain = !plain;
        } else if (c == '„') {
            low = true;
        } else if (c == '“' && !low) {
            depth++;
        } else if (c == '“' || (c == '”' && low)) {
            low = false;
        } else if (OPENERS.indexOf(c) >= 0) {
            depth++;
        } else if (c == '”' || CLOSERS.indexOf(c) >= 0) {
            depth--;
        }
    }

    /** Whether all that was opened is closed, and nothing else is. */
    boolean isWhole() {
        return depth == 0 && !plain && !low;
    }
}
