package io.copydesk.enrich.reading;

/**
 * How much there is to read in a text.
 *
 * @param words all words, those of scripts without spaces among them
 * @param cjkWords the words among them that are Chinese or Japanese
 * @param cjkCharacters the characters that those consist of, which is what their reading speed is measured in
 */
record ReadingLength(int words, int cjkWords, int cjkCharacters) {

    static final ReadingLength NONE = new ReadingLength(0, 0, 0);

    ReadingLength plus(ReadingLength other) {
        return new ReadingLength(words + other.words, cjkWords + other.cjkWords, cjkCharacters + other.cjkCharacters);
    }
}
