package io.copydesk.cli.bench;

import static io.copydesk.cli.bench.SearchTimes.encoded;

import io.copydesk.synthetic.SyntheticArticles;
import java.util.Random;

/** A kind of search, as it is often made. In a form, {@code W} is a word and {@code P} the beginning of one. */
enum SearchKind {
    WORD("one word", "W", ""),
    WORDS("two words", "W W", ""),
    ANY("one of three words", "W OR W OR W", ""),
    PHRASE("phrase", "\"W W\"", ""),
    NEAR("words near each other", "W NEAR/5 W", ""),
    BEGINNING("beginning of a word", "P*", ""),
    TITLE("word in the title", "title:W", ""),
    FILTERED("word, one language and source", "W", "&language=en&source=Source+1"),
    NEWEST("one word, newest first", "W", "&sort=newest"),
    ALL("no word, newest first", "", "&sort=newest"),
    FACETS("one word, four facets", "W", "&facet=source&facet=language&facet=entity&facet=topic"),
    SECOND_PAGE("one word, second page", "W", "");

    private static final int COMMONEST = 100;
    private static final int WORDS_ASKED_FOR = 20_000;

    private final String words;
    private final String form;
    private final String parameters;

    SearchKind(String words, String form, String parameters) {
        this.words = words;
        this.form = form;
        this.parameters = parameters;
    }

    String words() {
        return words;
    }

    /** The query of such a search: no function words, but all others, the frequent ones more often. */
    String query(SyntheticArticles articles, Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            String word = articles.word(COMMONEST + SyntheticArticles.zipf(random, WORDS_ASKED_FOR));
            switch (c) {
                case 'W' -> words.append(word);
                case 'P' -> words.append(word, 0, Math.min(word.length(), 4));
                default -> words.append(c);
            }
        }
        return (form.isEmpty() ? "" : "q=" + encoded(words.toString())) + parameters;
    }
}
