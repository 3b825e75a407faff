package io.copydesk.cleaner;

import java.util.List;
import java.util.Random;

/** Pages that nobody would write: small ones, cut, doubled, swapped and grown by pieces of markup. The same seed gives the same page. */
final class Mutations {

    /** Of HTML, of plain text and of JSON: what the cleaner looks for, and what parsers trip over. */
    static final List<String> PIECES = List.of(
            "<div>",
            "</div>",
            "<p>",
            "<b>",
            "<span class='author'>",
            "<ul><li>",
            "<table><tr><td>",
            "<h1>",
            "<a href='/author/x/'>x</a>",
            "<br>",
            "<ruby>a<rp>(</rp><rt>b</rt>",
            "<figure><figcaption>",
            "<img srcset='a b, c'>",
            "<time datetime='2024-02-30T25:61'>",
            "<meta name='author' content='By A and B, C | D'>",
            "<meta property='article:published_time' content='0000'>",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[[[{\"name\":",
            "<script>x=\"\\u003cp\\u003e",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<svg><foreignObject>",
            "<template>",
            "<select><option>",
            "<plaintext>",
            "<title>A - B | C: D - ",
            "<button hidden style='display:none'>",
            "&#x110000;",
            "&ampamp;&nbsp",
            "\0",
            "\uD800",
            "\u202E\u200B",
            "{\"text\":[",
            "\"html\":\"<p>",
            "}]",
            "\\\"",
            "By Nora Lund and Tom Reed | 3 May 2024 10:00 ",
            "31.02.2024 - 1/2/03, le 1er mai 2024 à 25h61 ",
            "Related: Share this Subscribe © ",
            "“The ferry sails again on Monday,” she said. ",
            "記事を読む。2024年5月3日 ",
            "\n\n",
            "\t ",
            "-----",
            "%%%");

    private static final List<String> PAGES = List.of(
            "<html lang=en><head><title>The ferry sails again - The Courier</title><meta name=author content='Nora Lund'></head>"
                    + "<body><nav><a href='/'>Home</a></nav><article><h1>The ferry sails again</h1><p class=byline>By Nora Lund, 3"
                    + " May 2024</p><p>The ferry to the outer islands sails again on Monday, the harbour office said.</p>"
                    + "<p>It had struck a buoy in the fog of 3 March, and nobody was hurt.</p></article></body></html>",
            "The ferry sails again\n\nBy Nora Lund\n\nThe ferry to the outer islands sails again on Monday, the harbour office"
                    + " said.\nIt had struck a buoy.\n\nShare this\nRelated: Tides\n",
            "{\"title\":\"The ferry\",\"authors\":[\"Nora Lund\"],\"publishedAt\":\"2024-05-03\",\"html\":\"<p>The ferry to the outer"
                    + " islands sails again on Monday.</p>\",\"tags\":[1,true,null,{}]}");

    /** Characters: what grows beyond is cut. */
    private static final int LONGEST = 60_000;

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    String page() {
        StringBuilder page = new StringBuilder(PAGES.get(random.nextInt(PAGES.size())));
        for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
            change(page);
            page.setLength(Math.min(page.length(), LONGEST));
        }
        return page.toString();
    }

    private void change(StringBuilder page) {
        int a = random.nextInt(page.length() + 1);
        int b = random.nextInt(page.length() + 1);
        int from = Math.min(a, b);
        int to = Math.min(Math.max(a, b), from + 200);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        switch (random.nextInt(7)) {
            case 0 -> page.delete(from, to);
            case 1 -> page.insert(a, page.substring(from, to));
            case 2 -> page.insert(a, piece);
            case 3 -> page.insert(a, piece.repeat(1 + random.nextInt(1_500)));
            case 4 -> page.insert(a, (piece + PIECES.get(random.nextInt(PIECES.size()))).repeat(random.nextInt(300)));
            case 5 -> page.insert(a, (char) random.nextInt(0x10000));
            default -> page.replace(from, to, page.substring(from, to).toUpperCase(java.util.Locale.ROOT));
        }
    }
}
