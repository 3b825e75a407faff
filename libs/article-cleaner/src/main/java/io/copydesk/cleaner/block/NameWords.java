package io.copydesk.cleaner.block;

/** Cuts the names that elements have into words. Thread-safe. */
public final class NameWords {

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    private NameWords() {}

    /** Takes the words one by one. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes the word from {@code start} to before {@code end}.
         *
         * @param beforeStart of the word before it in the same name
         * @param beforeEnd of the same; where there is none, the two are equal
         */
        void read(int beforeStart, int beforeEnd, int start, int end);
    }

    /** Reads names, parted by white space, whose words are parted at other characters and before a capital letter. */
    public static void read(String names, Reader reader) {
        int length = Math.min(names.length(), LONGEST);
        int start = 0;
        int beforeStart = 0;
        int beforeEnd = 0;
        while (start < length) {
            if (!isLetter(names.charAt(start))) {
                beforeStart = Character.isWhitespace(names.charAt(start)) ? beforeEnd : beforeStart;
                start++;
                continue;
            }
            int end = start + 1;
            while (end < length
                    && isLetter(names.charAt(end))
                    && !(isCapital(names.charAt(end)) && !isCapital(names.charAt(end - 1)))) {
                end++;
            }
            reader.read(beforeStart, beforeEnd, start, end);
            beforeStart = start;
            beforeEnd = end;
            start = end;
        }
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
