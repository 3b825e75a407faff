package io.copydesk.cleaner.html;

import java.util.Locale;

/** Cuts the names that elements have into words. */
final class NameWords {

    /** Generated names go on for kilobytes and say nothing. */
    private static final int LONGEST = 300;

    private NameWords() {}

    /** Takes the words one by one. */
    interface Reader {
        /**
         * Takes a word.
         *
         * @param word in small letters
         * @param before the word before it in the same name, empty where there is none
         */
        void read(String word, String before);
    }

    /** Reads names, parted by white space, whose words are parted at other characters and before a capital letter. */
    static void read(String names, Reader reader) {
        int length = Math.min(names.length(), LONGEST);
        int start = 0;
        String before = "";
        while (start < length) {
            if (!isLetter(names.charAt(start))) {
                before = Character.isWhitespace(names.charAt(start)) ? "" : before;
                start++;
                continue;
            }
            int end = start + 1;
            while (end < length
                    && isLetter(names.charAt(end))
                    && !(isCapital(names.charAt(end)) && !isCapital(names.charAt(end - 1)))) {
                end++;
            }
            String word = names.substring(start, end).toLowerCase(Locale.ROOT);
            reader.read(word, before);
            before = word;
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
