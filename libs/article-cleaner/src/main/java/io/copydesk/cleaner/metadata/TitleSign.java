package io.copydesk.cleaner.metadata;

/**
 * What speaks for or against a text being the title, and how much. The weights are fitted by {@code TitleTrainer} to
 * pages whose titles are known: the odds between two candidates are e to the power of the difference of their sums.
 */
enum TitleSign {
    /** It is word for word what the page tells social networks. */
    SOCIAL(0.3),
    /** The same, and it does not name the site. */
    SOCIAL_WITHOUT_SITE(1.0),
    /** The same as that, on a page that has a headline in JSON-LD too, as those of news have. */
    SOCIAL_BESIDE_LINKED_DATA(0.3),
    /** It is word for word what the page tells Twitter. */
    TWITTER(0.2),
    /** The same, but without the site's name. */
    TWITTER_WITHOUT_SITE(-0.6),
    /** It is word for word the headline in JSON-LD. */
    LINKED_DATA(1.1),
    /** Some rarer metadata says it. */
    OTHER_METADATA(0.2),
    /** It is all of the window's title. */
    WINDOW(-1.5),
    /** It is the window's title without the site's name. */
    WINDOW_WITHOUT_SITE(-1.3),
    /** It is the beginning or the end of something said. */
    PART_OF_SAID(0.8),
    /** The share of its words that are in anything said. */
    WORDS_SAID(1.7),
    /** The share of the window title's words that are in it. */
    WORDS_OF_WINDOW(1.2),
    H1(1.1),
    H2(0.7),
    H3(-1.0),
    /** It is no heading, but named like one. */
    NAMED_ONLY(-0.4),
    /** It is a heading, and named so, too. */
    NAMED_HEADING(1.5),
    /** It stands in the trail of links to where the page is, where editors put a title for search engines. */
    IN_BREADCRUMB(0.3),
    ELSEWHERE(-0.7),
    HIDDEN(-0.3),
    /** It is a link to another page, as in teasers. */
    LINK(-0.1),
    /** It is a link to the site's front page. */
    LINK_HOME(-1.1),
    LOGO(-0.9),
    /** How many headings stand before it, 10 or more for 1. */
    LATE(-0.7),
    /** Text follows in the next lines. */
    TEXT_FOLLOWS(0.9),
    /** Text went before. */
    AFTER_TEXT(-1.4),
    /** The page has many headings of the first level: it says that of everything. */
    ONE_OF_MANY_H1(-0.5),
    ONLY_H1(0.6),
    /** It is a part of a heading. */
    PART(0.5),
    /** It is a heading without its kicker. */
    WITHOUT_KICKER(0.4),
    /** It is the first part of a heading. */
    FIRST_PART(-0.5),
    ONE_WORD(-0.9),
    TWO_WORDS(-0.6),
    /** More than 25 words. */
    LONG(0.2),
    /** No heading shows it. */
    NOT_SHOWN(-0.7),
    /** A date or an author stands near. */
    NEAR_BYLINE(0.4),
    SOCIAL_AND_H1(1.0),
    LINKED_DATA_NOT_SHOWN(0.7),
    IN_ARTICLE(-0.6),
    /** It is the headline in JSON-LD, with the site's name. */
    LINKED_DATA_WITH_SITE(-0.2);

    final double weight;

    TitleSign(double weight) {
        this.weight = weight;
    }
}
