package io.copydesk.cleaner;

import java.util.Locale;

/** Why a block is no part of the body. The wire names are stable. */
public enum RemovalReason {
    /** Menus, breadcrumbs, site headers and footers. */
    NAVIGATION,
    /** To the next or previous article or page. */
    PAGER,
    /** Readers' comments and the form for them. */
    COMMENTS,
    /** Buttons and links to share or follow. */
    SHARE_BAR,
    /** Further articles. */
    RELATED_LINKS,
    /** Invitations to subscribe, sign up, log in or pay. */
    NEWSLETTER,
    /** Advertisements and sponsors' boxes. */
    ADVERT,
    /** Cookie and consent notices. */
    COOKIE_NOTICE,
    /** The author's name, the date, reading time. */
    BYLINE,
    /** Tags and topics. */
    TAGS,
    /** The title where the page repeats it. */
    TITLE,
    /** Copyright, legal and editorial notes that are no part of the story. */
    BOILERPLATE,
    /** It, or what else stands in its place, came again on other articles of the site: see {@link SiteMemory}. */
    REPEATED_ON_SITE,
    /** Outside the article's part of the page. */
    OUTSIDE_ARTICLE;

    private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The stable kebab-case word, such as {@code share-bar}. */
    public String wireName() {
        return wireName;
    }
}
