package io.copydesk.store.lucene;

/** The fields of a document in the index, besides those of {@link io.copydesk.store.query.ArticleField}. */
public final class Fields {

    public static final String ID = "id";

    /** The words of the title as they are written, each with its stem in the same place. */
    public static final String TITLE = "title";

    /** The words of the body as they are written, each with its stem in the same place. */
    public static final String TEXT = "text";

    /** Milliseconds; when it was published, or first dropped in where that is not known. */
    public static final String TIME = "time";

    /** The day of {@link #TIME} in UTC, in days since 1970-01-01. */
    public static final String DAY = "day";

    /** Milliseconds; when the article was first dropped in. Never changes. */
    public static final String FIRST_INGESTED = "firstIngested";

    /** The number of its story; changes without a new event. */
    public static final String STORY = "story";

    /** 1 if there are other versions of its text, else 0; changes without a new event. */
    public static final String COPIES = "copies";

    // What the order of revisions is told by, times in milliseconds.
    public static final String MODIFIED = "modified";
    public static final String PUBLISHED = "published";
    public static final String INGESTED = "ingested";
    public static final String CORRECTION = "correction";

    private Fields() {}
}
