package io.copydesk.store.index;

/** The fields of a document in the index. */
public final class Fields {

    public static final String ID = "id";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    /** In lower case. */
    public static final String SOURCE = "source";

    public static final String SITE = "site";
    /** In lower case, the tag and all it begins with: {@code en-us} and {@code en}. */
    public static final String LANGUAGE = "language";
    /** Milliseconds; when it was published, or first dropped in where that is not known. */
    public static final String TIME = "time";
    /** Milliseconds; when the article was first dropped in. Never changes. */
    public static final String FIRST_INGESTED = "firstIngested";

    // What the order of revisions is told by, in milliseconds.
    static final String MODIFIED = "modified";
    static final String PUBLISHED = "published";
    static final String INGESTED = "ingested";

    private Fields() {}
}
