package io.copydesk.cleaner.html;

import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.TokenTable;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads {@link Hint}s off a page's elements. Names of classes are weak evidence; it is for others to weigh them. Thread-safe. */
final class Hints {

    private static final Map<String, Integer> TAGS = new HashMap<>();
    private static final TokenTable WORDS = new TokenTable();
    private static final Map<String, Integer> ROLES = new HashMap<>();

    private Hints() {}

    static {
        put(TAGS, Hint.NAVIGATION, "nav menu");
        put(TAGS, Hint.HEADER, "header");
        put(TAGS, Hint.FOOTER, "footer");
        put(TAGS, Hint.ASIDE, "aside");
        put(TAGS, Hint.CAPTION, "figcaption");
        put(TAGS, Hint.MEDIA, "figure video audio");
        put(TAGS, Hint.FORM, "form fieldset label legend dialog");
        put(TAGS, Hint.BUTTON, "button");
        put(TAGS, Hint.LIST, "ul ol dl");
        put(TAGS, Hint.TABLE, "table");
        put(TAGS, Hint.QUOTE, "blockquote");
        put(TAGS, Hint.ARTICLE, "article");
        put(TAGS, Hint.MAIN, "main");
        put(TAGS, Hint.DATE, "time");
        words(
                Hint.NAVIGATION,
                "nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs topbar toolbar pagination pager paging skip sitemap submenu");
        words(Hint.HEADER, "header masthead heading");
        words(Hint.FOOTER, "footer foot colophon bottom copyright impressum legal disclaimer");
        words(
                Hint.ASIDE,
                "aside sidebar rail sidecar secondary widget widgets infobox factbox box complementary inset");
        words(
                Hint.COMMENTS,
                "comment comments commentlist disqus respond reply replies kommentar kommentare commentaires comentarios reacties discussion livefyre");
        words(
                Hint.RELATED,
                "related recommended recommendation recommendations recirc recirculation more morefrom trending popular mostread mostpopular outbrain taboola "
                        + "readmore similar upnext nextarticle latest headlines promo recommend readalso linked linkbox relacionadas relacionados correlati aehnlich zergnet teaserlist crosslink");
        words(
                Hint.SHARE,
                "share sharing sharebar social socials sharer sharedaddy addthis addtoany follow print teilen facebook twitter jetpack sns");
        words(Hint.NEWSLETTER, "newsletter newsletters subscribe subscription signup optin mailchimp abo mailing cta");
        words(Hint.PAYWALL, "paywall premium registration regwall piano login signin");
        words(
                Hint.CAPTION,
                "caption captions figcaption legend credit credits bildunterschrift pie legende imagecaption photocredit copyrights didascalia");
        words(
                Hint.BYLINE,
                "byline bylines author authors autor auteur writer dateline meta metadata postmeta entrymeta articlemeta timestamp infos reporter contributor");
        words(Hint.BIOGRAPHY, "bio biography about authorbox aboutauthor authorbio profile vcard");
        words(
                Hint.TAGS,
                "tag tags taglist topics keywords categories category catlinks hashtags topic labels schlagwort");
        words(
                Hint.ADVERT,
                "ad ads adv advert advertisement advertising sponsor sponsored adsense adslot dfp banner anzeige werbung pub publicidad affiliate partner");
        words(Hint.COOKIE, "cookie cookies consent gdpr privacy onetrust cmp");
        words(Hint.FORM, "form search searchform modal popup popover overlay lightbox dialog tooltip dropdown");
        words(Hint.HIDDEN, "hidden invisible hide sr visuallyhidden noprint screenreader");
        words(Hint.DATE, "date datetime published pubdate time updated modified");
        words(Hint.MEDIA, "gallery slideshow carousel slider video player image photo media figure picture thumbnail");
        words(
                Hint.BODY_NAME,
                "articlebody storybody entrycontent postcontent postbody articlecontent articletext bodytext storycontent richtext rte");
        words(Hint.STORY_NAME, "article story post entry content body text prose main artikel beitrag");
        words(
                Hint.LEAD,
                "lead lede intro standfirst summary excerpt dek deck subtitle subheadline chapo abstract teaser vorspann sottotitolo ingress subhead");
        words(Hint.TEASER, "teaser card cards tile tiles listing item feed grid");
        words(Hint.EMBED, "embed embedded tweet instagram oembed iframe");
        words(Hint.TITLE, "title headline titel titulo titolo titre");
        words(Hint.BUTTON, "btn button buttons");
        put(ROLES, Hint.NAVIGATION, "navigation menu menubar toolbar tablist");
        put(ROLES, Hint.HEADER, "banner");
        put(ROLES, Hint.FOOTER, "contentinfo");
        put(ROLES, Hint.ASIDE, "complementary");
        put(ROLES, Hint.FORM, "search form dialog alertdialog");
        put(ROLES, Hint.ARTICLE, "article");
        put(ROLES, Hint.MAIN, "main");
    }

    private static void put(Map<String, Integer> map, Hint hint, String words) {
        for (String word : words.split(" ", -1)) {
            map.merge(word, hint.bit, (a, b) -> a | b);
        }
    }

    private static void words(Hint hint, String words) {
        WORDS.mark(hint.bit, words);
    }

    /**
     * What an element's tag and attributes say, its class and id among them.
     *
     * @param others its attributes, null if it has none but class, id and href
     */
    static int of(String tag, ElementName name, ElementName id, @Nullable Attributes others) {
        int hints = TAGS.getOrDefault(tag, 0);
        if (tag.equals("body") || tag.equals("html")) {
            return hints; // themes write all they know on body, and all of it is about all of the page
        }
        hints |= name.hints | id.hints;
        if (tag.equals("blockquote") || (hints & Hint.EMBED.bit) != 0) {
            hints &= ~Hint.SHARE.bit; // a post that is quoted names its network, and is no invitation to share
        }
        return others == null ? hints : hints | said(others);
    }

    private static int said(Attributes said) {
        int hints = 0;
        String role = said.get("role");
        if (!role.isEmpty()) {
            hints |= ROLES.getOrDefault(role, 0);
        }
        String property = said.get("itemprop");
        if (!property.isEmpty()) {
            hints |= property(property);
        }
        if (isHidden(said) || said.get("aria-hidden").equals("true")) {
            hints |= Hint.HIDDEN.bit;
        }
        return hints;
    }

    /** Whether an element's attributes say that nobody sees it. */
    static boolean isHidden(@Nullable Attributes others) {
        return others != null && (others.hasKey("hidden") || isInvisible(others.get("style")));
    }

    private static int property(String property) {
        return switch (property) {
            case "articleBody", "reviewBody", "text" -> Hint.BODY_PROPERTY.bit;
            case "author", "creator", "publisher" -> Hint.BYLINE.bit;
            case "datePublished", "dateModified" -> Hint.DATE.bit;
            case "keywords" -> Hint.TAGS.bit;
            case "caption" -> Hint.CAPTION.bit;
            case "description" -> Hint.LEAD.bit;
            case "headline", "name" -> Hint.TITLE.bit;
            case "comment" -> Hint.COMMENTS.bit;
            default -> 0;
        };
    }

    private static boolean isInvisible(String style) {
        return style.contains("display:none") || style.contains("display: none") || style.contains("visibility:hidden");
    }

    /** What the words of names say, alone and in pairs. */
    static int words(MarkupName name) {
        return name.bits(WORDS);
    }
}
