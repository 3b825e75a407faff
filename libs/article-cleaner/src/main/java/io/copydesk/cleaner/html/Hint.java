package io.copydesk.cleaner.html;

/** What an element's name, role, class and id say about it and all that is in it. */
enum Hint {
    NAVIGATION,
    HEADER,
    FOOTER,
    ASIDE,
    COMMENTS,
    RELATED,
    SHARE,
    NEWSLETTER,
    CAPTION,
    BYLINE,
    BIOGRAPHY,
    TAGS,
    ADVERT,
    COOKIE,
    FORM,
    HIDDEN,
    DATE,
    MEDIA,
    LIST,
    TABLE,
    QUOTE,
    ARTICLE,
    MAIN,
    BODY_PROPERTY,
    BODY_NAME,
    STORY_NAME,
    LEAD,
    EMBED,
    TITLE,
    BUTTON,
    TEASER,
    PAYWALL;

    @SuppressWarnings("EnumOrdinal") // a bit never leaves the process
    final int bit = 1 << ordinal();

    static final int CHROME = NAVIGATION.bit
            | FOOTER.bit
            | COMMENTS.bit
            | RELATED.bit
            | SHARE.bit
            | NEWSLETTER.bit
            | BYLINE.bit
            | BIOGRAPHY.bit
            | TAGS.bit
            | ADVERT.bit
            | COOKIE.bit
            | FORM.bit
            | DATE.bit
            | BUTTON.bit;

    /** What says of which kind a place is, and not that it is beside the article. */
    static final int KIND = LIST.bit
            | TABLE.bit
            | QUOTE.bit
            | ARTICLE.bit
            | MAIN.bit
            | BODY_PROPERTY.bit
            | BODY_NAME.bit
            | STORY_NAME.bit;
}
