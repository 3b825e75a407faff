package io.copydesk.events;

/** Cuts texts that go where there is little room: headers, messages. */
final class Bounded {

    private Bounded() {}

    /** The text's first {@code limit} UTF-16 units at the most; a cut shows as an ellipsis and splits no character. */
    static String text(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
