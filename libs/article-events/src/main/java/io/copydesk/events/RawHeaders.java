package io.copydesk.events;

/** The optional headers of a record in {@link Topics#RAW}. */
public final class RawHeaders {

    /** The media type of the bytes, with its charset if known; sniffed where it is missing. */
    public static final String CONTENT_TYPE = "content-type";

    /** Who the article is from: a newspaper, an agency, a feed's name. */
    public static final String SOURCE = "source";

    /** Where the article was found. */
    public static final String URL = "url";

    /** When the article was published, ISO 8601; used where the page itself doesn't say. */
    public static final String PUBLISHED_AT = "published-at";

    /**
     * {@code true} of an article that takes the place of what was dropped in before it, whatever dates the two have. Without
     * it the dates decide, see {@link RevisionTimes}.
     */
    public static final String CORRECTION = "correction";

    private RawHeaders() {}
}
