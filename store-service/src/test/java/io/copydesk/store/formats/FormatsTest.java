package io.copydesk.store.formats;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class FormatsTest {

    private static final String SOURCE = TestArticle.unique("formats");

    private static boolean sent;

    @BeforeEach
    void send() {
        if (sent) {
            return;
        }
        TestArticle.sendAll(List.of(
                TestArticle.withId("old" + SOURCE)
                        .source(SOURCE)
                        .title(null)
                        .text("Nothing but text.")
                        .ingested("2026-11-01T08:00:00Z"),
                TestArticle.withId("new" + SOURCE)
                        .source(SOURCE)
                        .url("https://example.com/new?a=1&b=2")
                        .title("Fog & <rain>\u0001")
                        .text("First \"line\".", "Second <b>line</b>.")
                        .authors("Ada", "Bob")
                        .tags("weather")
                        .language("en")
                        .entity("PER", "Ada Lovelace")
                        .entity("ORG", "Met Office")
                        .placeIn("GB")
                        .topic("medtop:17000000", "weather", null)
                        .published("2026-11-02T08:00:00+01:00")
                        .modified("2026-11-02T09:00:00+01:00")
                        .ingested("2026-11-02T10:00:00Z")));
        awaitTotal(2, "source", SOURCE);
        sent = true;
    }

    @Test
    void jsonFeedHasTheNewestArticlesAndTheNextPage() {
        Response answer = feed("json", "1");
        JsonPath feed = answer.jsonPath();

        assertThat(answer.contentType()).startsWith("application/feed+json");
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("feed_url")).contains("/feed.json?").contains("source=" + SOURCE);
        assertThat(feed.getList("items")).hasSize(1);
        assertThat(feed.getMap("items[0]"))
                .containsEntry("id", "https://example.com/new?a=1&b=2")
                .containsEntry("url", "https://example.com/new?a=1&b=2")
                .containsEntry("content_html", "<p>First &quot;line&quot;.</p>\n<p>Second &lt;b&gt;line&lt;/b&gt;.</p>")
                .containsEntry("date_published", "2026-11-02T08:00:00+01:00")
                .containsEntry("tags", List.of("weather"))
                .containsEntry("authors", List.of(Map.of("name", "Ada"), Map.of("name", "Bob")))
                .containsEntry("language", "en");
        JsonPath next = given().urlEncodingEnabled(false)
                .get(feed.getString("next_url"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(next.getList("items.id")).containsExactly("urn:copydesk:article:old" + SOURCE);
        assertThat(next.getString("next_url")).isNull();
    }

    @Test
    void atomCanBeReadByFeedReaders() throws FeedException {
        Response answer = feed("atom", "1");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));

        assertThat(answer.contentType()).startsWith("application/atom+xml");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getLinks()).extracting(SyndLink::getRel).contains("self", "next");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Fog & <rain>");
        assertThat(entry.getUri()).isEqualTo("https://example.com/new?a=1&b=2");
        assertThat(entry.getContents().get(0).getValue()).startsWith("<p>First &quot;line&quot;.</p>");
        assertThat(entry.getPublishedDate()).isEqualTo("2026-11-02T07:00:00Z");
        assertThat(entry.getUpdatedDate()).isEqualTo("2026-11-02T08:00:00Z");
    }

    @Test
    void rssCanBeReadByFeedReaders() throws FeedException {
        Response answer = feed("rss", "20");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));

        assertThat(answer.contentType()).startsWith("application/rss+xml");
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("Fog & <rain>", "Untitled");
    }

    @Test
    void feedsRefuseWhatSearchesRefuse() {
        given().queryParam("q", "(a").get("/feed.atom").then().statusCode(400).contentType("application/problem+json");
        given().queryParam("facet", "source").get("/feed.json").then().statusCode(400);
    }

    @Test
    void ninjsSaysWhatTheArticleSays() {
        JsonPath item = given().get("/articles/{id}/ninjs", "new" + SOURCE).jsonPath();

        assertThat(item.getString("uri")).isEqualTo("https://example.com/new?a=1&b=2");
        assertThat(item.getString("standard.version")).isEqualTo("3.1");
        assertThat(item.getString("type")).isEqualTo("text");
        assertThat(item.getString("versionCreated")).isEqualTo("2026-11-02T09:00:00+01:00");
        assertThat(item.getString("by")).isEqualTo("Ada, Bob");
        assertThat(item.getString("headlines[0].value")).startsWith("Fog & <rain>");
        assertThat(item.getString("bodies[0].value")).isEqualTo("First \"line\".\n\nSecond <b>line</b>.");
        assertThat(item.getInt("bodies[0].charCount")).isEqualTo(34);
        assertThat(item.getList("people.name")).containsExactly("Ada Lovelace");
        assertThat(item.getList("organisations.name")).containsExactly("Met Office");
        assertThat(item.getMap("subjects[0]"))
                .isEqualTo(Map.of(
                        "name", "weather",
                        "rel", "about",
                        "uri", "http://cv.iptc.org/newscodes/mediatopic/17000000",
                        "confidence", 100));
        given().get("/articles/none/ninjs").then().statusCode(404);
    }

    @Test
    void schemaOrgSaysWhatTheArticleSays() {
        Response answer = given().get("/articles/{id}/json-ld", "new" + SOURCE);
        JsonPath item = answer.jsonPath();

        assertThat(answer.contentType()).startsWith("application/ld+json");
        assertThat(item.getString("'@type'")).isEqualTo("NewsArticle");
        assertThat(item.getString("headline")).startsWith("Fog & <rain>");
        assertThat(item.getString("datePublished")).isEqualTo("2026-11-02T08:00:00+01:00");
        assertThat(item.getList("author.name")).containsExactly("Ada", "Bob");
        assertThat(item.getString("publisher.name")).isEqualTo(SOURCE);
        assertThat(item.getList("mentions.'@type'")).containsExactly("Person", "Organization");
        assertThat(item.getList("about.name")).containsExactly("weather");
        assertThat(item.getString("articleBody")).contains("Second <b>line</b>.");
    }

    private static Response feed(String format, String limit) {
        return given().queryParam("source", SOURCE)
                .queryParam("limit", limit)
                .get("/feed." + format)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
