package io.copydesk.cleaner.html;

import java.util.Arrays;

/** Looks for any of some words in a text. Immutable. */
final class AnyOf {

    /** The words by their first character, which is one of ASCII's. */
    private final String[][] words = new String[128][0];

    private AnyOf(String[] words) {
        for (String word : words) {
            String[] before = this.words[word.charAt(0)];
            String[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = word;
            this.words[word.charAt(0)] = more;
        }
    }

    /** Of words with strokes between them. */
    static AnyOf of(String words) {
        return new AnyOf(words.split("\\|", -1));
    }

    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < words.length) {
                for (String word : words[c]) {
                    if (text.startsWith(word, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
