package io.copydesk.cleaner.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads {@link Hint}s off a page's elements. Names of classes are weak evidence; it is for others to weigh them. Not
 * thread-safe: it keeps the names it has read, since a page repeats a few of them thousands of times.
 */
final class Hints {

    private static final Map<String, Integer> TAGS = new HashMap<>();
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> ROLES = new HashMap<>();
    private static final List<String> POPUPS =
            List.of("tooltip", "popover", "popup", "rollover", "hovercard", "hover-card");

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
        put(
                WORDS,
                Hint.NAVIGATION,
                "nav navbar navigation menu menus breadcrumb breadcrumbs crumb crumbs topbar toolbar pagination pager paging skip sitemap submenu");
        put(WORDS, Hint.HEADER, "header masthead heading");
        put(WORDS, Hint.FOOTER, "footer foot colophon bottom copyright impressum legal disclaimer");
        put(
                WORDS,
                Hint.ASIDE,
                "aside sidebar rail sidecar secondary widget widgets infobox factbox box complementary inset");
        put(
                WORDS,
                Hint.COMMENTS,
                "comment comments commentlist disqus respond reply replies kommentar kommentare commentaires comentarios reacties discussion livefyre");
        put(
                WORDS,
                Hint.RELATED,
                "related recommended recommendation recommendations recirc recirculation more morefrom trending popular mostread mostpopular outbrain taboola "
                        + "readmore similar upnext nextarticle latest headlines promo recommend readalso linked linkbox relacionadas relacionados correlati aehnlich zergnet teaserlist crosslink");
        put(
                WORDS,
                Hint.SHARE,
                "share sharing sharebar social socials sharer sharedaddy addthis addtoany follow print teilen facebook twitter jetpack sns");
        put(
                WORDS,
                Hint.NEWSLETTER,
                "newsletter newsletters subscribe subscription signup optin mailchimp abo mailing cta");
        put(WORDS, Hint.PAYWALL, "paywall premium registration regwall piano login signin");
        put(
                WORDS,
                Hint.CAPTION,
                "caption captions figcaption legend credit credits bildunterschrift pie legende imagecaption photocredit copyrights didascalia");
        put(
                WORDS,
                Hint.BYLINE,
                "byline bylines author authors autor auteur writer dateline meta metadata postmeta entrymeta articlemeta timestamp infos reporter contributor");
        put(WORDS, Hint.BIOGRAPHY, "bio biography about authorbox aboutauthor authorbio profile vcard");
        put(
                WORDS,
                Hint.TAGS,
                "tag tags taglist topics keywords categories category catlinks hashtags topic labels schlagwort");
        put(
                WORDS,
                Hint.ADVERT,
                "ad ads adv advert advertisement advertising sponsor sponsored adsense adslot dfp banner anzeige werbung pub publicidad affiliate partner");
        put(WORDS, Hint.COOKIE, "cookie cookies consent gdpr privacy onetrust cmp");
        put(WORDS, Hint.FORM, "form search searchform modal popup popover overlay lightbox dialog tooltip dropdown");
        put(WORDS, Hint.HIDDEN, "hidden invisible hide sr visuallyhidden noprint screenreader");
        put(WORDS, Hint.DATE, "date datetime published pubdate time updated modified");
        put(
                WORDS,
                Hint.MEDIA,
                "gallery slideshow carousel slider video player image photo media figure picture thumbnail");
        put(
                WORDS,
                Hint.BODY_NAME,
                "articlebody storybody entrycontent postcontent postbody articlecontent articletext bodytext storycontent richtext rte");
        put(WORDS, Hint.STORY_NAME, "article story post entry content body text prose main artikel beitrag");
        put(
                WORDS,
                Hint.LEAD,
                "lead lede intro standfirst summary excerpt dek deck subtitle subheadline chapo abstract teaser vorspann sottotitolo ingress subhead");
        put(WORDS, Hint.TEASER, "teaser card cards tile tiles listing item feed grid");
        put(WORDS, Hint.EMBED, "embed embedded tweet instagram oembed iframe");
        put(WORDS, Hint.TITLE, "title headline titel titulo titolo titre");
        put(WORDS, Hint.BUTTON, "btn button buttons");
        put(ROLES, Hint.NAVIGATION, "navigation menu menubar toolbar tablist");
        put(ROLES, Hint.HEADER, "banner");
        put(ROLES, Hint.FOOTER, "contentinfo");
        put(ROLES, Hint.ASIDE, "complementary");
        put(ROLES, Hint.FORM, "search form dialog alertdialog");
        put(ROLES, Hint.ARTICLE, "article");
        put(ROLES, Hint.MAIN, "main");
    }

    private final Map<String, Integer> known = new HashMap<>();

    private static void put(Map<String, Integer> map, Hint hint, String words) {
        for (String word : words.split(" ", -1)) {
            map.merge(word, hint.bit, (a, b) -> a | b);
        }
    }

    int of(Element element) {
        String tag = element.normalName();
        int hints = TAGS.getOrDefault(tag, 0);
        if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
            return hints; // themes write all they know on body, and all of it is about all of the page
        }
        // the parser has written their names in small letters: to look for other spellings would cost as much again
        Attributes said = element.attributes();
        hints |= known.computeIfAbsent(said.get("class"), Hints::words);
        hints |= known.computeIfAbsent(said.get("id"), Hints::words);
        if (tag.equals("blockquote")) {
            hints &= ~Hint.SHARE.bit; // a post that is quoted names its network, and is no invitation to share
        }
        String role = said.get("role");
        if (!role.isEmpty()) {
            hints |= ROLES.getOrDefault(role, 0);
        }
        String property = said.get("itemprop");
        if (!property.isEmpty()) {
            hints |= property(property);
        }
        if (said.hasKey("hidden") || said.get("aria-hidden").equals("true") || isInvisible(said.get("style"))) {
            hints |= Hint.HIDDEN.bit;
        }
        return hints;
    }

    /** Whether an inline element shows itself only over a word that is pointed at, or not at all. */
    static boolean isPopup(Element element) {
        String name = element.className().toLowerCase(Locale.ROOT);
        return POPUPS.stream().anyMatch(name::contains)
                || element.hasAttr("hidden")
                || isInvisible(element.attr("style"));
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
    private static int words(String names) {
        int[] hints = {0};
        NameWords.read(names, (word, before) -> {
            hints[0] |= WORDS.getOrDefault(word, 0);
            if (!before.isEmpty()) {
                hints[0] |= WORDS.getOrDefault(before + word, 0);
            }
        });
        return hints[0];
    }
}
