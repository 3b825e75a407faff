package io.copydesk.cleaner.metadata;

/** How long a text is to a reader: Chinese, Japanese and Korean say in one character what others say in two or three. */
final class Widths {

    private Widths() {}

    static int of(CharSequence text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += of(text.charAt(i));
        }
        return width;
    }

    static int of(char c) {
        return c >= 0x2E80 ? 2 : 1; // where the East Asian blocks begin
    }
}
