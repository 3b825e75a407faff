package io.copydesk.cleaner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.copydesk.cleaner.block.PageMarkup;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkupTest {

    /** Attributes that are read whatever they say. */
    private static final Set<String> READ = Set.of(
            "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "pubdate", "role");

    private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 300);

    @Test
    void scriptsStylesCommentsAndDrawingsAreLeftOut() throws IOException {
        PageMarkup markup = PageMarkup.of(
                "<p>A<SCRIPT async>if (a < b) { c('</p>') }</Script >B<!-- x --><style media=all>p>a{}</style>"
                        + "<svg viewBox='0 0 1 1'><title>Icon</title><path d='M0'/></svg>C</p>");
        assertEquals("<p>ABC</p>", visible(markup));
        assertEquals(List.of("if (a < b) { c('</p>') }"), markup.scripts());
        assertEquals(List.of(), markup.linkedData());
    }

    @Test
    void attributesThatNobodyReadsAreLeftOut() throws IOException {
        assertEquals(
                "<p class=a ID='b' >x<br /><a href=/ hidden>y</a>",
                visible(
                        PageMarkup.of(
                                "<p class=a data-x='>' ID='b' onclick=\"f('<p>')\">x<br clear/><a target=_blank href=/ data-y hidden>y</a>")));
        assertEquals(
                "<img srcset='a 1x' alt=b >",
                visible(PageMarkup.of("<img srcset='a 1x' src='data:image/gif;base64,R0' alt=b loading=lazy>")));
        String whole = "<html lang=en data-x><meta property=p content=c><input type=hidden>";
        assertEquals(whole, visible(PageMarkup.of(whole)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `<ul>\n\t<li> a </li>\n <li>b`          | `<ul><li> a </li><li>b`
                    `<p> <b>a</b> \n <i>b</i> </p> c`       | `<p><b>a</b> <i>b</i></p> c`
                    `<p>a <b>b</b> <i>c</i> <p>`             | `<p>a <b>b</b> <i>c</i><p>`
                    `<div> <!-- x --> <b>a</b> <!-- y --> b` | `<div><b>a</b>  b`
                    `<div>a <!-- x --> <b>b</b>`             | `<div>a  <b>b</b>`
                    `<p>1 < <b>2</b>`                        | `<p>1 < <b>2</b>`
                    `<div>a<?x> <b>b</b>`                    | `<div>a<?x> <b>b</b>`
                    `<div>a</ > <b>b</b>`                    | `<div>a</ > <b>b</b>`
                    `<svg> <p> a`                            | `<svg> <p> a`
                    """)
    void whiteSpaceBetweenTagsIsLeftOutWhereNoTextIs(String html, String visible) throws IOException {
        assertEquals(visible, visible(PageMarkup.of(html)));
    }

    @Test
    void linksThatSayNothingOfThePageAreLeftOut() throws IOException {
        assertEquals(
                "<head><link rel=Canonical href=/a><picture> <img src=a></picture>",
                visible(
                        PageMarkup.of(
                                "<head> <link rel=stylesheet href=/b> <link rel=Canonical href=/a><picture><source srcset=b> <img src=a></picture>")));
    }

    /** Of what has no space before it, nothing shows any longer that it was apart from what comes next. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p a='1'b='2'class='c'>x",
                "<br/a='1'/>x",
                "<p a=1/ class=c>x",
                "<p =a class=c 'b' \"=c\" title=d a>x",
                "<p a = class=c b = 'd' id = e>x",
                "<p a=>x</p ><p a= >y",
                "<p a='>' class=c a>x",
                "<svg viewbox='0 0 1 1' class=c><foreignObject a=1></foreignObject></svg>",
                "<div data-x=1 / data-y=2/>x"
            })
    void whatIsReadStaysWhereItWas(String html) {
        assertSameTree(html);
    }

    @Test
    void linkedDataIsApartFromOtherScripts() {
        PageMarkup markup = PageMarkup.of(
                "<script type=\"application/LD+json\">{\"a\":1}</script><script>b</script><script id=c type='application/json'>{}</script>");
        assertEquals(List.of("{\"a\":1}"), markup.linkedData());
        assertEquals(List.of("b", "{}"), markup.scripts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a id='<script>'>x</a>",
                "<a id = \"<!--\" href=/a/>x</a>",
                "<a id=a'<style>x</a>",
                "<div id='<p>&quot;</p><script>x()</script>'>text</div>",
                "<title>How to write <script> by hand</title><p>x",
                "<textarea><!-- a comment --></textarea>",
                "<iframe><script>x</script></iframe>",
                "a < b <3 <scripted> </scripted> <styles> </>",
                "<?xml version='1.0'?><!DOCTYPE html><p>x",
                "<svg><div>text that a drawing would not have</div></svg>",
                "<svg><path><p>of a drawing that nobody closes",
                "<math><mi>x</mi></math>",
                "<![CDATA[ <script> ]]>",
                "<p title=",
                "<p title='a",
                "</",
                "<",
                ""
            })
    void whatCanBeSeenStays(String html) throws IOException {
        assertEquals(html, visible(PageMarkup.of(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-->a<!--->b<!-- -- --!>c<!---->d",
                "<script><!-- <script> --></script>",
                "<script><!--><script></script>",
                "<script>x</scripts></script>",
                "<style/>a</style>",
                "<!-- nobody ends it <p>a",
                "<script>nobody ends it <p>a",
                "<title>nobody ends it <script>x</script>",
                "<style><!-- a --> </style>",
                "<noscript><style>a</style><!-- b --></noscript>"
            })
    void aParserSeesTheSameWithoutIt(String html) {
        assertSameTree(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a script within what looks like a comment of a script ends by itself
                "<script><!-- document.write('<script>x</script>') --></script>",
                // in a drawing, an empty element may be written as in XML
                "<svg><style/><script/><foreignObject/></svg>"
            })
    void whatTheStandardSaysAndTheParserDoesNot(String html) {
        assertEquals("before after", visibleText("before " + html + "after"));
    }

    /** But for one in two hundred, where a tag is within a tag's name or nobody ends a script. */
    @Test
    void aParserSeesTheSameOfPagesThatNobodyWouldWrite() {
        List<Long> other = LongStream.rangeClosed(1, MUTATIONS)
                .filter(seed -> {
                    String page = new Mutations(seed).page();
                    return !hasEndlessTitle(page)
                            && !seen(Parser.htmlParser().parseInput(page, "")).equals(seen(page));
                })
                .boxed()
                .toList();
        assertTrue(other.size() * 200 <= MUTATIONS, "seeds " + other);
    }

    /** The parser takes it for text as far as its buffer goes: what it sees hangs on the length of what went before. */
    private static boolean hasEndlessTitle(String page) {
        String small = page.toLowerCase(Locale.ROOT);
        return small.lastIndexOf("<title") > small.lastIndexOf("</title");
    }

    private static void assertSameTree(String html) {
        String page = "<body><p>before" + html + "<p>after";
        assertEquals(seen(Parser.htmlParser().parseInput(page, "")), seen(page), page);
    }

    private static String seen(String page) {
        return seen(Parser.htmlParser().parseInput(PageMarkup.of(page).visible(), ""));
    }

    private static String visibleText(String page) {
        return Parser.htmlParser().parseInput(PageMarkup.of(page).visible(), "").text();
    }

    /** The tree without what is left out. */
    private static String seen(Document page) {
        page.select("script, style, svg, link, source").remove();
        for (Element element : page.select("*:not(html, input, meta)")) {
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                if (!READ.contains(attribute.getKey())) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        page.forEachNode(node -> {
            if (node instanceof Comment || (node instanceof TextNode text && text.isBlank())) {
                node.remove();
            }
        });
        page.outputSettings().prettyPrint(false);
        return page.outerHtml();
    }

    private static String visible(PageMarkup markup) throws IOException {
        StringWriter to = new StringWriter();
        try (Reader from = markup.visible()) {
            from.transferTo(to);
        }
        return to.toString();
    }
}
