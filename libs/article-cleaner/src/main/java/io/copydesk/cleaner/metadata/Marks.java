package io.copydesk.cleaner.metadata;

import io.copydesk.cleaner.block.TokenHash;
import io.copydesk.cleaner.block.TokenTable;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells elements that are named as if they held an author or a date, and how plainly. */
final class Marks {

    /** Folders that sites keep their authors' pages in. */
    private static final TokenTable AUTHOR_FOLDERS = new TokenTable();

    static {
        AUTHOR_FOLDERS.mark(
                1,
                "author authors autor autores autoren autorin auteur auteurs autore autori people person profile"
                        + " profil user users contributor contributors journalist journalists journalisten reporter reporters"
                        + " writer writers staff redaktion redakteure redakteur yazar yazarlar skribent schrijver correspondents"
                        + " columnists columnist by byline creator profiles members member redacteur perfil mitarbeiter");
    }

    /** Characters of the longest of them. */
    private static final int LONGEST_FOLDER = 14;

    private Marks() {}

    /**
     * 0 for none; 1 for an author's link, 2 for a class, 3 for a property or class of the name alone, 4 for both.
     *
     * @param others the element's attributes, null if it has none but class, id and href
     */
    static int author(Element element, @Nullable Attributes others, String tag, int own, int around) {
        boolean inside = (around & Surroundings.BYLINE_AROUND) != 0;
        boolean named = (own & Surroundings.AUTHOR) != 0;
        boolean link = tag.equals("a");
        if (others != null && isSaid(others, link, inside)) {
            return 4;
        }
        if (link && isAuthorPage(element.attributes().get("href"))) {
            return inside || named ? 4 : 1;
        }
        if (others != null && others.get("itemprop").contains("author")) {
            return 3;
        }
        if (inside && (element.hasClass("fn") || element.hasClass("name"))) {
            return 4;
        }
        return named ? 2 : 0;
    }

    private static boolean isSaid(Attributes others, boolean link, boolean inside) {
        return (link && others.get("rel").equals("author"))
                || (inside && others.get("itemprop").equals("name"));
    }

    /** Whether a path has a folder of authors in it, and one name after that. */
    static boolean isAuthorPage(String href) {
        if (href.length() > 300 || href.length() < 4) {
            return false;
        }
        int scheme = href.indexOf("://");
        int start = scheme < 0 ? 0 : href.indexOf('/', scheme + 3);
        while (start >= 0) {
            int end = href.indexOf('/', start + 1);
            int length = end - start - 1;
            if (end < 0 || end == href.length() - 1) {
                return false;
            }
            if (length <= LONGEST_FOLDER
                    && AUTHOR_FOLDERS.get(TokenHash.addSmall(TokenHash.START, href, start + 1, end)) != 0) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /**
     * 0 for none; 1 for a class, 2 for a time element, 3 for a plain "published" in its name.
     *
     * @param others the element's attributes, null if it has none but class, id and href
     */
    static int date(Element element, @Nullable Attributes others, String tag, int own) {
        String property = others == null ? "" : others.get("itemprop");
        boolean dated = (own & Surroundings.DATE) != 0;
        boolean time = tag.equals("time");
        if (property.equals("datePublished")
                || (time && others != null && others.hasKey("pubdate"))
                || (dated && element.hasClass("published"))) {
            return 3;
        }
        if (property.equals("dateModified")) {
            return 0;
        }
        return time ? 2 : dated ? 1 : 0;
    }

    static String machineDate(Element element) {
        for (String name : new String[] {"datetime", "content", "title"}) {
            String value = element.attr(name).strip();
            if (!value.isEmpty() && Character.isDigit(value.charAt(0))) {
                return value;
            }
        }
        return "";
    }
}
