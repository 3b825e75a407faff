package io.copydesk.enrich;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.CleanArticle.Removed;
import io.copydesk.events.ContentHash;
import io.copydesk.events.SchemaVersion;
import java.time.Instant;
import java.util.List;

/** Articles for tests; all that is told in them is made up. */
public final class Articles {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private Articles() {}

    /** An article of this title, which may be null, and these paragraphs. */
    public static CleanArticle article(String title, String... paragraphs) {
        return claiming(null, title, paragraphs);
    }

    /** The same, from a page that says it is in this language. */
    public static CleanArticle claiming(String language, String title, String... paragraphs) {
        return withId(ID, language, title, paragraphs);
    }

    /** The same, of this id. */
    public static CleanArticle withId(String id, String language, String title, String... paragraphs) {
        return article(id, language, title, null, List.of(), null, List.of(), paragraphs);
    }

    /** One without a title, of a section and with tags. */
    public static CleanArticle labelled(String section, List<String> tags, String... paragraphs) {
        return article(ID, null, null, section, tags, null, List.of(), paragraphs);
    }

    /** One of a kind of page, from which blocks were removed. */
    public static CleanArticle ofKind(String kind, String title, List<String> removed, String... paragraphs) {
        return article(
                ID,
                null,
                title,
                null,
                List.of(),
                kind,
                removed.stream().map(text -> new Removed(text, "chrome")).toList(),
                paragraphs);
    }

    private static CleanArticle article(
            String id,
            String language,
            String title,
            String section,
            List<String> tags,
            String kind,
            List<Removed> removed,
            String... paragraphs) {
        return new CleanArticle(
                SchemaVersion.CURRENT,
                id,
                null,
                null,
                null,
                null,
                title,
                List.of(),
                null,
                null,
                null,
                language,
                section,
                tags,
                kind,
                null,
                List.of(paragraphs),
                List.of(),
                List.of(),
                List.of(),
                removed,
                Instant.parse("2026-03-01T08:30:00Z"),
                null,
                ContentHash.of(title, List.of(paragraphs), List.of()),
                null,
                null);
    }

    /** An English one. */
    public static CleanArticle bridge() {
        return article(
                "Harbour bridge in Port Ellory closed after cracks are found",
                "The harbour bridge in Port Ellory will stay closed for at least six weeks after engineers found cracks in"
                        + " three of its steel cables, the Coastal Transport Authority said on Tuesday.",
                "\"We will not take any risk with people's lives,\" said Marta Lindqvist, who leads the authority. Divers and"
                        + " drones are now inspecting all 84 steel cables, Lindqvist added.",
                "About 40,000 commuters use the harbour bridge every day. A ferry service between Port Ellory and Kestrel"
                        + " Point starts on Monday; the ferry service is free until the bridge opens again.",
                "The Coastal Transport Authority had put off repairs twice since 2021. An inquiry by the regional parliament"
                        + " will ask why. Opposition leader Tom Okafor called the delay \"a scandal\". Lindqvist said the cracks"
                        + " were too small to be seen then.",
                "Shops near the harbour fear for their trade. \"Without the commuters we can close,\" said Ana Reyes, who runs"
                        + " a bakery. The regional parliament is to decide on aid for the shops in March.");
    }

    /** A German one. */
    public static CleanArticle reservoir() {
        return article(
                "Trinkwasser in Hollersbach wird knapp: Stausee fast leer",
                "Der Stausee oberhalb von Hollersbach ist nur noch zu elf Prozent gefüllt. Das teilte der Wasserverband"
                        + " Nordtal am Mittwoch mit. So wenig Trinkwasser hatte die Stadt seit 1976 nicht mehr.",
                "\"Wir müssen mit jedem Liter rechnen\", sagte Jana Wieland, die Geschäftsführerin des Verbands. Gärten dürfen"
                        + " ab Freitag nicht mehr bewässert werden. Wieland schloss nicht aus, dass bald Tankwagen kommen.",
                "Schuld an der Wasserknappheit sind drei trockene Winter. In den Bergen lag kaum Schnee, und der Stausee"
                        + " bekam zu wenig Schmelzwasser. Auch die alten Leitungen verlieren viel: Jeder fünfte Liter Trinkwasser"
                        + " versickert.",
                "Die Landesregierung will dem Wasserverband Nordtal nun helfen. Für neue Leitungen sollen vier Millionen Euro"
                        + " fließen. Die Landwirte im Nordtal verlangen, dass auch sie Geld bekommen: Die Wasserknappheit koste sie"
                        + " die halbe Ernte, sagte ihr Sprecher Ulrich Thoma.",
                "Im Stausee ist inzwischen das alte Dorf zu sehen, das 1958 überflutet wurde. Am Wochenende kamen Hunderte, um"
                        + " die Ruinen der Kirche zu sehen.");
    }
}
