package io.copydesk.cleaner.html;

import java.util.Arrays;

/** Lists of words by which sites name their elements, strokes between them and {@code \\b} where a word must begin or end. */
enum NameList {
    /** Where the article hardly is, says Readability, if {@link #MAYBE} does not speak against it. */
    UNLIKELY(
            "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related"
                    + "|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote"),
    MAYBE("and|article|body|column|content|main|shadow"),

    /** What gives points for the article to Readability. */
    POSITIVE("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story"),

    /** What takes as many. */
    NEGATIVE("-ad-|hidden| hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo"
            + "|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget"),

    /** An article's body by the surest names that publishing systems give it, and by three weaker and weaker kinds. */
    BODY(
            "articlebody|entrycontent|postcontent|storycontent|articletext|articlecontent|bodytext|body-text|text-content|art-content|post_inner_wrapper|articlecopy|storybody|newsbody|itemfulltext|td-post-content|richtext|rich-text|rte\\b|wysiwyg|field-name-body|node__content|article__content|article__body|c-entry-content"),
    STORY(
            "storycontent|story-content|postarea|theme-content|blog-content|section-content|single-content|single-post|main-column|wpb_text_column|wpb_wrapper|entry\\b|\\bpost\\b|hentry|h-entry|\\bstory\\b"),
    TEXT("\\barticle\\b|\\btext\\b|\\bprose\\b|\\bcopy\\b|article-wrap|article_wrap"),
    MAIN(
            "content-main|content_main|content-body|contentbody|main-content|maincontent|main_content|page-content|pagecontent|site-content|\\bcontent\\b|\\bprimary\\b|\\bmain\\b"),

    /** Words for what is published, which together with one for its text name a body, too. */
    PUBLISHED("post|entry|article|story|news|blog|content|page"),

    /**
     * The boxes in which consent managers ask for cookies, by how the names begin that each manager gives its own on all sites. Their
     * text is long, in whole sentences, and the same on a short article as on a long one, so that nothing else tells it from an article.
     */
    CONSENT(
            " onetrust-| ot-sdk-| cybotcookiebot| didomi-| qc-cmp2-| usercentrics-| uc-banner| truste-| trustarc-| sp_message_| iubenda-cs| cmplz-| borlabs-cookie| borlabscookie| cookie-law-info| cky-consent| termly-| axeptio| tarteaucitron| cc-window| osano-cm| fc-consent-root"),

    /** Boxes that ask for cookies by names that say so, of which a part may also be in that of a page's frame. */
    ASKING(
            "cookie-consent|cookieconsent|cookie_consent|cookies-consent|cookie-banner|cookiebanner|cookie_banner|cookies-banner"
                    + "|cookie-notice|cookienotice|cookie_notice|cookie-bar\\b|cookiebar|cookie-popup|cookiepopup|cookie-modal|cookiemodal"
                    + "|cookie-message|cookie-overlay|cookie-layer|cookie-alert|cookie-dialog|cookie-wall|cookiewall|cookie-hint|cookie-info"
                    + "|cookie-disclaimer|eu-cookie|consent-banner|consentbanner|consent-modal|consent-manager|consentmanager|consent-popup"
                    + "|consent-dialog|consent-overlay|consent-layer|consent-notice|consent-wall|gdpr-banner|gdpr-modal|gdpr-popup"
                    + "|gdpr-consent|gdpr-cookie|gdpr-notice|gdpr-overlay|privacy-banner|privacy-modal|privacy-popup|privacy-manager"),

    /** What opens over a word that is pointed at. */
    POPUP("tooltip|popover|popup|rollover|hovercard|hover-card");

    private static final WordLists LISTS =
            WordLists.of(Arrays.stream(values()).map(list -> list.words).toList());

    final String words;

    @SuppressWarnings("EnumOrdinal") // a bit never leaves the process
    final int bit = 1 << ordinal();

    NameList(String words) {
        this.words = words;
    }

    /** The {@link #bit}s of the lists that have a word of a class or id. */
    static int all(String name) {
        return LISTS.in(name);
    }
}
