package io.copydesk.cleaner.block;

/** Cuts text into words: runs of letters. Thread-safe. */
public final class Words {

    private Words() {}

    /** Takes the words one by one. */
    @FunctionalInterface
    public interface Reader {
        /** Takes the word from {@code start} to before {@code end}. */
        void read(int start, int end);
    }

    /** Reads the words among the first {@code length} characters. */
    public static void read(CharSequence text, int length, Reader reader) {
        int start = -1;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Letters.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                reader.read(start, i);
                start = -1;
            }
        }
    }
}
