package io.copydesk.cleaner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of which only the frame is in the markup, and the article in what their scripts hold, as publishing systems write it. */
class ScriptedPageTest {

    private static final String TITLE = "Ferry to the islands sails again";

    private static final String FIRST =
            "The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.";
    private static final String SECOND =
            "Its hull had been holed by a log in November, and no yard on the coast had a free dock until January.";
    private static final String THIRD =
            "Some forty people live on the islands all year, and most of them had moved to the "
                    + "mainland for as long as no boat came.";
    private static final String FOURTH =
            "Nora Lund, who runs the only shop, stayed: \\\"Somebody has to feed the hens\\\", she "
                    + "says, and points at the seventeen that follow her.";
    private static final String FIFTH =
            "The council wants a second boat by next year, so that the islands are never again cut "
                    + "off from schools, doctors and the post.";

    private static final List<String> ALL = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

    private static final List<String> READ =
            ALL.stream().map(text -> text.replace("\\\"", "\"")).toList();

    private static final String TEASERS =
            "[{'title': 'Wall holds', 'text': 'The harbour wall has held, say engineers who looked"
                    + " at all of its stones after the storm of last week.'}, {'title': 'Fish is dear', 'text': 'Fish has become dearer"
                    + " since the spring, for most of the boats have stayed in their harbours, say the sellers.'}]";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private CleanedArticle clean(String scripts) {
        return cleaner.clean(Page.ofHtml(
                "<html><head><title>" + TITLE + "</title></head><body><div id=root>Loading</div>" + scripts
                        + "</body></html>",
                null));
    }

    private static String script(String value) {
        return "<script type='application/json'>" + value.replace('\'', '"') + "</script>";
    }

    /** An article among other things. */
    private static String state(String body) {
        return "{'props': {'config': {'consent': '" + FIRST.repeat(3) + "'}, 'latest': " + TEASERS
                + ", 'page': {'headline': '"
                + TITLE + "', 'author': {'biography': '" + SECOND.repeat(4) + "'}, 'body': " + body + "}, 'more': "
                + TEASERS
                + "}}";
    }

    private static String list(String item) {
        StringBuilder list = new StringBuilder("[");
        for (String text : ALL) {
            list.append(list.length() == 1 ? "" : ", ").append(item.replace("TEXT", text));
        }
        return list.append(']').toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a list of texts         | 'TEXT'
            Arc                     | {'_id': 'XA4', 'type': 'text', 'content': 'TEXT', 'additional_properties': {'comments': []}}
            ProseMirror             | {'type': 'paragraph', 'content': [{'type': 'text', 'text': 'TEXT'}]}
            Contentful              | {'nodeType': 'paragraph', 'data': {}, 'content': [{'nodeType': 'text', 'value': 'TEXT', 'marks': []}]}
            Portable Text           | {'_type': 'block', 'style': 'normal', 'markDefs': [], 'children': [{'_type': 'span', 'text': 'TEXT'}]}
            Draft.js                | {'key': '8i3jk', 'text': 'TEXT', 'type': 'unstyled', 'depth': 0, 'inlineStyleRanges': []}
            Editor.js               | {'id': 'mhTl6ghSkV', 'type': 'paragraph', 'data': {'text': 'TEXT'}}
            Slate                   | {'type': 'p', 'children': [{'text': 'TEXT'}]}
            JsonML                  | ['p', {'class': 'x'}, 'TEXT']
            a parser's tree         | {'type': 'tag', 'name': 'p', 'attribs': {}, 'children': [{'type': 'text', 'data': 'TEXT'}]}
            Glide                   | {'elements': [{'items': [{'htmlText': 'TEXT', 'text': 'TEXT'}]}]}
            markup                  | {'kind': 'html', 'markup': '<p>TEXT</p>'}
            fields of fields        | {'model': {'fields': {'paragraph': {'value': 'TEXT'}}}}
            """)
    void listOfParagraphs(String format, String item) {
        assertThat(clean(script(state(list(item)))).paragraphs()).as(format).isEqualTo(READ);
    }

    @Test
    void linksAndEmphasisArePartsOfTheirParagraph() {
        String pieces =
                "{'type': 'paragraph', 'content': [{'type': 'text', 'text': 'The ferry '}, {'type': 'text', 'marks':"
                        + " [{'type': 'bold'}], 'text': 'Haldra'}, {'type': 'text', 'text': ' sails again, and so does '}, {'type':"
                        + " 'link', 'url': 'https://example.org/lind', 'content': [{'type': 'text', 'text': 'the Lind'}]}, {'type':"
                        + " 'text', 'text': ', which is older.'}]}";
        String paragraphs = list("{'type': 'paragraph', 'content': [{'type': 'text', 'text': 'TEXT'}]}");
        CleanedArticle article = clean(script(state("[" + pieces + ", " + paragraphs.substring(1))));
        assertThat(article.paragraphs())
                .first()
                .isEqualTo("The ferry Haldra sails again, and so does the Lind, which is older.");
        assertThat(article.links()).containsExactly(new Link("https://example.org/lind", "the Lind"));
    }

    @Test
    void headingsAndListsStayWhereTheyAre() {
        String text = "{'type': 'text', 'content': 'TEXT'}";
        String header = "{'type': 'header', 'level': 2, 'content': 'Winter in the dock'}";
        String items =
                "{'type': 'list', 'items': [{'type': 'text', 'content': 'A boat for two hundred people and twelve"
                        + " cars.'}, {'type': 'text', 'content': 'A harbour with a crane that lifts it.'}]}";
        StringBuilder body = new StringBuilder("[");
        for (String part : List.of(FIRST, SECOND, header, THIRD, FOURTH, items, FIFTH)) {
            body.append(body.length() == 1 ? "" : ", ")
                    .append(part.startsWith("{") ? part : text.replace("TEXT", part));
        }
        assertThat(clean(script(state(body.append(']').toString()))).paragraphs())
                .containsExactly(
                        READ.get(0),
                        READ.get(1),
                        "Winter in the dock",
                        READ.get(2),
                        READ.get(3),
                        "A boat for two hundred people and twelve cars.",
                        "A harbour with a crane that lifts it.",
                        READ.get(4));
    }

    @Test
    void captionIsNoParagraph() {
        String body = list("{'type': 'text', 'content': 'TEXT'}")
                .replaceFirst(
                        ", \\{",
                        ", {'type': 'image', 'caption': 'The ferry in its harbour on Sunday.', 'alt': 'A ferry'}, {");
        CleanedArticle article = clean(script(state(body)));
        assertThat(article.paragraphs()).isEqualTo(READ);
        assertThat(article.captions()).containsExactly(new Caption("The ferry in its harbour on Sunday."));
    }

    @Test
    void oneStringOfMarkupOrOfLines() {
        assertThat(clean(script(state("{'rendered': '<p>" + String.join("</p>\\n<p>", ALL) + "</p>'}")))
                        .paragraphs())
                .isEqualTo(READ);
        assertThat(clean(script(state("{'plainText': '" + String.join("\\n\\n", ALL) + "'}")))
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void mapWhoseNamesAreCounted() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < ALL.size(); i++) {
            body.append(i == 0 ? "'text': {'value': '" : ", 'text-" + i + "': {'value': '")
                    .append(ALL.get(i))
                    .append("'}");
        }
        assertThat(clean(script(state(body.append('}').toString()))).paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void stateInAScriptOfCode() {
        String state = state(list("{'type': 'text', 'content': 'TEXT'}"));
        assertThat(clean(
                                "<script>window.dataLayer = window.dataLayer || [];// don't\nwindow.State = window.State || {};"
                                        + "State.content=" + state.replace('\'', '"') + ";State.at=1</script>")
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void stateInAStringOfAState() {
        String state = state(list("{'type': 'text', 'content': 'TEXT'}")).replace('\'', '"');
        String inside = state.replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(clean("<script>window.__PRELOADED__ = JSON.parse(\"" + inside + "\")</script>")
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void functionThatIsCalledWithWhatComesTwice() {
        String body = "{page:{headline:\"" + TITLE + "\",lead:a,paragraphs:[{text:a},{text:\"" + SECOND
                + "\"},{text:b},{text:\"" + FOURTH + "\"},{text:c}],other:[b,c]}}";
        assertThat(clean("<script>window.__NUXT__=(function(a,b,c){return {data:[" + body + "],state:{}}}(\"" + FIRST
                                + "\",\"" + THIRD + "\",\"" + FIFTH + "\"));</script>")
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void listOfPlaces() {
        StringBuilder values = new StringBuilder();
        StringBuilder places = new StringBuilder();
        for (String text : ALL) {
            places.append(places.length() == 0 ? "" : ",").append(4 + 2 * ALL.indexOf(text));
            values.append(",{'text':")
                    .append(5 + 2 * ALL.indexOf(text))
                    .append("},'")
                    .append(text)
                    .append('\'');
        }
        assertThat(clean(script("[{'page':1},{'headline':2,'body':3},'" + TITLE + "',[" + places + "]" + values + "]"))
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void rowsThatAreStreamedInPieces() {
        StringBuilder stream =
                new StringBuilder("1:'$Sreact.fragment'\n2:I[4117,['11','static/chunks/11.js'],'Article']\n");
        stream.append("1a:T")
                .append(Integer.toHexString(READ.get(3).length()))
                .append(',')
                .append(READ.get(3));
        stream.append("0:['$','main',null,{'children':[['$','h1',null,{'children':'" + TITLE
                + "'}],['$','$L2',null,{'kind':'wide','children':'$L3'}]]}]\n");
        stream.append("3:['$','div',null,{'className':'story','children':[");
        for (String text : ALL) {
            stream.append(text.equals(FIRST) ? "" : ",");
            stream.append("['$','p','").append(ALL.indexOf(text)).append("',{'children':'");
            stream.append(text.equals(FOURTH) ? "$1a" : text).append("'}]");
        }
        String all = stream.append("]}]\n").toString().replace('\'', '"');
        StringBuilder scripts = new StringBuilder("<script>(self.__next_f=self.__next_f||[]).push([0])</script>");
        for (int at = 0; at < all.length(); at += 301) {
            String piece = all.substring(at, Math.min(at + 301, all.length()));
            scripts.append("<script>self.__next_f.push([1,\"")
                    .append(piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                    .append("\"])</script>");
        }
        assertThat(clean(scripts.toString()).paragraphs()).isEqualTo(READ);
    }

    @Test
    void statesOfAngularHaveEscapesOfTheirOwn() {
        String state =
                state("{'html': '<p>" + String.join("</p><p>", ALL) + "</p>'}").replace('\'', '"');
        String escaped = state.replace("&", "&a;")
                .replace("\"", "&q;")
                .replace("<", "&l;")
                .replace(">", "&g;");
        assertThat(clean("<script id=app-state type='application/json'>" + escaped + "</script>")
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void ofSeveralArticlesTheOneOfTheTitle() {
        String other =
                "{'title': 'Wall of the harbour holds', 'content': {'rendered': '<p>The wall has held, they say.</p>"
                        + "<p>All of its stones were looked at after the storm.</p>'.}}".replace("'.", "'");
        String posts = "[" + (other + ",").repeat(5) + "{'title': {'rendered': '" + TITLE
                + "'}, 'content': {'rendered': '<p>" + String.join("</p><p>", ALL) + "</p>'}}, " + other + "]";
        assertThat(clean(script("{'entities': {'posts': " + posts + "}}")).paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void articleThatIsThereTwiceIsReadOnce() {
        String state = state(list("{'type': 'text', 'content': 'TEXT'}"));
        assertThat(clean(script(state) + script(state)).paragraphs()).isEqualTo(READ);
    }

    @Test
    void pageThatShowsItsArticleIsReadAsItIsShown() {
        String shown = "<article><h1>" + TITLE + "</h1><p>" + String.join("</p><p>", READ) + "</p></article>";
        assertThat(clean(shown + script(state(list("{'text': 'Another text, which is about the same ferry. TEXT'}"))))
                        .paragraphs())
                .isEqualTo(READ);
    }

    @Test
    void noticesAndTeasersAreNoArticle() {
        assertThatThrownBy(() ->
                        clean(script("{'page': {'headline': '" + TITLE + "', 'summary': '" + FIRST + "'}, 'consent': {"
                                + "'title': '" + TITLE + "', 'text': '"
                                + "We and our partners use cookies to measure our audience. ".repeat(30)
                                + "'}, 'latest': " + TEASERS + "}")))
                .isInstanceOf(UnreadablePageException.class);
    }

    @Test
    void articleOfLinkedDataMayBeMarkup() {
        assertThat(clean("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE
                                + "\",\"articleBody\":\"<p>" + String.join("</p><p>", ALL) + "</p>\"}</script>")
                        .paragraphs())
                .isEqualTo(READ);
    }
}
