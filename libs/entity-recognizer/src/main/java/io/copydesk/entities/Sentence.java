package io.copydesk.entities;

import java.util.List;

/** The words and marks of a sentence, and where in a text they are. Immutable. */
final class Sentence {

    private final List<String> words;
    private final int[] starts;

    Sentence(List<String> words, int[] starts) {
        this.words = List.copyOf(words);
        this.starts = starts.clone();
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    /** Whether a word begins with a capital letter; of no word it is false. */
    boolean isCapital(int i) {
        return i >= 0 && i < size() && Character.isUpperCase(word(i).charAt(0));
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return starts[i] + words.get(i).length();
    }
}
