package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.MarkupName;
import io.copydesk.cleaner.block.TokenTable;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's tag, class, id and role say of the facts in it, as bits. Not thread-safe: it keeps the names it has
 * read, since a page repeats a few of them thousands of times.
 */
final class Surroundings {

    static final int NAVIGATION = 1;
    static final int BREADCRUMB = 1 << 1;
    static final int FOOTER = 1 << 2;
    static final int ASIDE = 1 << 3;
    static final int COMMENTS = 1 << 4;
    static final int TEASER = 1 << 5;
    static final int BIOGRAPHY = 1 << 6;
    static final int AUTHOR = 1 << 7;
    static final int DATE = 1 << 8;
    static final int KICKER = 1 << 9;
    static final int HEADLINE = 1 << 10;
    static final int HIDDEN = 1 << 11;
    static final int CAPTION = 1 << 12;
    static final int LOGO = 1 << 13;
    static final int ARTICLE = 1 << 14;
    static final int META = 1 << 15;
    static final int UPDATED = 1 << 16;

    /** Inside of an element that is named as an author. */
    static final int BYLINE_AROUND = 1 << 17;

    /** Places where facts are of something else than the article. */
    static final int ELSEWHERE = NAVIGATION | FOOTER | ASIDE | COMMENTS | TEASER | CAPTION;

    /** What a name says of the element alone, not of those inside. */
    static final int OWN = KICKER | HEADLINE | AUTHOR | DATE | UPDATED;

    /** A post says so that it may be commented on; that does not make it a comment. */
    private static final Pattern STATE_OF_COMMENTS = Pattern.compile(
            "(?i)comments?[-_](?:open|closed|on|off|enabled|disabled)|(?:has|no|with|without)[-_]comments?");

    private static final TokenTable WORDS = new TokenTable();

    static {
        WORDS.mark(
                NAVIGATION,
                "nav navbar navigation menu menus topbar toolbar pagination pager paging skip sitemap submenu");
        WORDS.mark(BREADCRUMB, "breadcrumb breadcrumbs crumb crumbs rootline breadcrumblist");
        WORDS.mark(FOOTER, "footer colophon copyright impressum cookie cookies consent gdpr modal popup dialog");
        WORDS.mark(ASIDE, "aside sidebar rail sidecar widget widgets complementary");
        WORDS.mark(COMMENTS, "comment comments commentlist commentbox disqus reply replies kommentar kommentare");
        WORDS.mark(COMMENTS, "commentaires comentarios reacties commenti komentarze kommentarer livefyre respond");
        WORDS.mark(TEASER, "teaser teasers related recommended recommendation recommendations recirc trending popular");
        WORDS.mark(
                TEASER,
                "mostread mostpopular outbrain taboola readmore similar upnext nextarticle promo readalso card cards");
        WORDS.mark(
                TEASER,
                "relacionadas relacionados correlati aehnlich teaserlist crosslink ticker carousel slider latest");
        WORDS.mark(
                BIOGRAPHY, "bio biography authorbox aboutauthor authorbio authorinfo abouttheauthor authordescription");
        WORDS.mark(
                AUTHOR,
                "author authors byline bylines autor autores autorin autoren auteur auteurs autore autori writer");
        WORDS.mark(
                AUTHOR,
                "writers redakteur verfasser forfatter skribent schrijver yazar contributor contributors reporter");
        WORDS.mark(
                AUTHOR,
                "journalist redactor postedby postauthor entryauthor articleauthor authorname bylineauthor creator");
        WORDS.mark(
                DATE,
                "date datetime published pubdate dateline timestamp datum fecha data datepublished publishdate posted");
        WORDS.mark(
                DATE,
                "publishedon postdate entrydate postedon publicationdate publication fechapublicacion erstellt pubtime");
        WORDS.mark(
                KICKER,
                "kicker overline overtitle dachzeile strapline eyebrow roofline topline spitzmarke rubrik category");
        WORDS.mark(
                KICKER,
                "topic subline sublime pretitle supertitle toptitle antetitulo occhiello surtitre section label tag");
        WORDS.mark(
                HEADLINE,
                "headline title titel titulo titolo titre heading posttitle entrytitle articletitle pagetitle");
        WORDS.mark(HIDDEN, "hidden invisible visuallyhidden sronly screenreader");
        WORDS.mark(
                CAPTION, "caption captions figcaption credit credits bildunterschrift legende photocredit copyrights");
        WORDS.mark(LOGO, "logo brand branding sitetitle sitename blogtitle masthead");
        WORDS.mark(ARTICLE, "hentry articlebody entrycontent postcontent storybody");
        WORDS.mark(
                META,
                "meta metadata postmeta entrymeta articlemeta infoline postinfo byline info infos details subtitle");
        WORDS.mark(UPDATED, "updated modified lastmodified aktualisiert dateupdated datemodified update lastupdate");
    }

    private static final int UNKNOWN = -1;

    private final MarkupName.Pool names;

    /** By a name's number, what it says. */
    private int[] known = new int[0];

    Surroundings(MarkupName.Pool names) {
        this.names = names;
    }

    int of(Element element, String tag) {
        int bits = tag(tag);
        if (tag.equals("html") || tag.equals("body")) {
            return bits; // themes write all they know on body, and all of it is about all of the page
        }
        int named = named(names.classOf(element)) | named(names.idOf(element));
        if (tag.equals("article") || tag.equals("main")) {
            named &= COMMENTS | TEASER; // content systems write authors, categories and dates on them
        }
        Attributes others = names.othersOf(element);
        return bits | named | (others == null ? 0 : said(others));
    }

    private static int said(Attributes said) {
        boolean hidden = said.hasKey("hidden") || said.get("style").contains("display:none");
        return role(said.get("role")) | property(said.get("itemprop")) | (hidden ? HIDDEN : 0);
    }

    private static int tag(String tag) {
        return switch (tag) {
            case "nav" -> NAVIGATION;
            case "footer" -> FOOTER;
            case "aside" -> ASIDE;
            case "figcaption" -> CAPTION;
            case "article" -> ARTICLE;
            case "byline" -> AUTHOR;
            default -> 0;
        };
    }

    private static int role(String role) {
        return switch (role) {
            case "navigation", "menu", "menubar" -> NAVIGATION;
            case "contentinfo" -> FOOTER;
            case "complementary" -> ASIDE;
            default -> 0;
        };
    }

    private static int property(String property) {
        return switch (property) {
            case "headline" -> HEADLINE;
            case "author", "creator" -> AUTHOR;
            case "datePublished" -> DATE;
            case "comment" -> COMMENTS;
            case "articleBody" -> ARTICLE;
            default -> 0;
        };
    }

    private int named(MarkupName name) {
        if (name.number >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(names.size(), before * 2));
            Arrays.fill(known, before, known.length, UNKNOWN);
        }
        if (known[name.number] == UNKNOWN) {
            int bits = name.bits(WORDS);
            known[name.number] = (bits & COMMENTS) != 0
                            && STATE_OF_COMMENTS.matcher(name.text).find()
                    ? bits & ~COMMENTS
                    : bits;
        }
        return known[name.number];
    }
}
