package io.copydesk.store.query;

/** What makes one article like another: so many of the words that tell most. The same in every search engine. */
public final class Likeness {

    /** Enough to find the subject by, few enough to be quick. */
    public static final int MOST_WORDS = 25;

    /** Of shorter ones there are so many in every language that they tell nothing. A word of Chinese has two characters. */
    public static final int SHORTEST_WORD = 2;

    /** A word that only one article has finds nothing else. */
    public static final int LEAST_ARTICLES = 2;

    /** An article must have such a share of the words: one is chance. */
    public static final float LEAST_SHARE = 0.3f;

    /** Several articles of a story may be among the first. */
    public static final int STORY_SIZE = 5;

    private static final int COMMON = 20;
    private static final int COMMON_SHARE = 20;

    private Likeness() {}

    /** A word that more articles have says nothing of a subject: "the" is in every English one. */
    public static int mostArticles(long articles) {
        return Math.toIntExact(Math.max(COMMON, articles / COMMON_SHARE));
    }
}
