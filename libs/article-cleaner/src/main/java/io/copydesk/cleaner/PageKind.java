package io.copydesk.cleaner;

import java.util.Locale;

/**
 * What kind of page an article is of. Named only where much speaks for it: an ordinary article, and whatever is in doubt, is
 * {@link #ARTICLE}.
 */
public enum PageKind {
    /** A story that is told once and whole. */
    ARTICLE,
    /** The beginning of an article, of which the rest is for subscribers. */
    PAYWALL_STUB,
    /** Entries one after the other, each with its time, as something happens. */
    LIVE_BLOG,
    /** Pictures with a few words to each. */
    GALLERY,
    /** Numbered things one after the other. */
    LIST;

    /** The word for it in events and files, in small letters with hyphens; stable. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
