package io.copydesk.cleaner.html;

/** How a text is set off, as bits. */
final class Emphasis {

    static final int BOLD = 1;
    static final int ITALIC = 2;

    private Emphasis() {}

    static int of(String tag) {
        return switch (tag) {
            case "b", "strong" -> BOLD;
            case "i", "em" -> ITALIC;
            default -> 0;
        };
    }
}
