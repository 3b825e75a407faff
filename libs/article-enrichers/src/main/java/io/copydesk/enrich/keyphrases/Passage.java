package io.copydesk.enrich.keyphrases;

import java.util.List;

/**
 * Words that follow each other with nothing but space between them.
 *
 * @param source the text that they stand in
 * @param inTitle whether that is the article's title
 * @param sentence the number of their sentence in the article, from 0 for the title
 */
record Passage(String source, boolean inTitle, int sentence, List<Word> words) {

    /** The words from one to another as they are written. */
    String text(int from, int to) {
        return source.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** The same passage, from whose capitals nothing follows. */
    Passage withoutCapitals() {
        return new Passage(
                source,
                inTitle,
                sentence,
                words.stream().map(Word::withoutCapital).toList());
    }
}
