package io.copydesk.store.room;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as they are sent, which is all that a browser without JavaScript has. */
@QuarkusTest
@WithTestResource(StoreServices.class)
class RoomTest {

    @BeforeEach
    void send() {
        RoomArticles.send();
    }

    @Test
    void startLeadsToTheSearch() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", endsWith("/room"));
    }

    @Test
    void searchShowsWhatWasFoundAndWhatItCanBeNarrowedTo() {
        Document page = page("/room?q=haldra&source=" + RoomArticles.SOURCE);

        assertThat(page.select("#q").attr("value")).isEqualTo("haldra");
        assertThat(page.select(".total").text()).startsWith("2 articles");
        assertThat(page.select(".hit").eachText()).containsExactly("Brücke <b>gesperrt</b>", "Ferry very late");
        assertThat(page.select(".passage mark").eachText()).containsOnly("Haldra");
        assertThat(page.select(".facets a").eachText()).contains("English", "German");
        assertThat(page.select(".facets h2").eachText()).contains("People", "Organisations", "Places");
        assertThat(page.select(".facets h2:contains(People) + ul a").eachText()).containsExactly("Tor Vik");
        assertThat(page.select(".chosen a").eachText()).containsExactly("Source: " + RoomArticles.SOURCE + " ×");
        assertThat(page.select("svg.timeline a")).hasSize(20);
        assertThat(page.select("input[type=hidden]").attr("value")).isEqualTo(RoomArticles.SOURCE);
        Element german = page.select(".facets a:contains(German)").first();
        assertThat(page(german.attr("href")).select(".hit").eachText()).containsExactly("Brücke <b>gesperrt</b>");
        Element withoutSource = page.select(".chosen a").first();
        assertThat(withoutSource.attr("href")).isEqualTo("/room?q=haldra");
    }

    @Test
    void filtersAreToldInWordsWhateverTheyAre() {
        Document page = page("/room?entity=PER:Tor+Vik&entity=Haldra&country=-NO&country=nowhere&language=en");

        assertThat(page.select(".chosen a").eachText())
                .containsExactlyInAnyOrder(
                        "People: Tor Vik ×",
                        "Name: Haldra ×",
                        "Country: not Norway ×",
                        "Country: nowhere ×",
                        "Language: English ×");
    }

    @Test
    void whatCanNotBeReadIsSaidOnThePage() {
        Response answer = given().queryParam("q", "(ferry").get("/room");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text())
                .isEqualTo("q can't be read: the \"(\" is not closed, at character 1");
    }

    @Test
    void nothingFoundLeadsOn() {
        Document page = page("/room?q=haldar&source=" + RoomArticles.SOURCE);

        assertThat(page.select(".total").text()).startsWith("0 articles. Did you mean haldra");
        assertThat(page(page.select(".total a").attr("href")).select(".hit")).hasSize(2);
    }

    @Test
    void articleMarksNamesAndLetsNothingElseThrough() {
        Response answer = given().get("/room/articles/{id}", RoomArticles.FERRY);
        Document page = Jsoup.parse(answer.asString());

        assertThat(page.select("h1").text()).isEqualTo("Ferry very late");
        assertThat(page.select(".body .name-LOC").eachText()).containsExactly("Haldra");
        assertThat(page.select(".body .name-PER").eachText()).containsExactly("Tor Vik");
        assertThat(page.select(".body .name-ORG").eachText()).containsExactly("Nordline");
        assertThat(page.select(".body .name-PER").attr("href")).isEqualTo("/room?entity=PER%3ATor+Vik");
        assertThat(page.select(".body").text()).contains("knew <script>alert(2)</script> why");
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("#removed li").text()).isEqualTo("pager Next Post");
        assertThat(page.select("#path li").eachText()).anyMatch(step -> step.startsWith("articles.enriched"));
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page("/room/articles/" + RoomArticles.BRIDGE)
                        .select("a:contains(Original page)")
                        .attr("href"))
                .isEqualTo("https://example.com/bridge");
    }

    @Test
    void changesAreMarked() {
        Document page = page("/room/articles/" + RoomArticles.FERRY + "/changes/2");

        assertThat(page.select(".headline ins").text()).isEqualTo("very");
        assertThat(page.select(".changes p").text()).contains("Nobody knew");
        assertThat(page.select(".changes ins").eachText()).anyMatch(text -> text.contains("Tor Vik"));
    }

    @Test
    void storiesThatAreToldMoreThanOnceAreListed() {
        String word = TestArticle.unique("roomstory");
        Map<String, Double> terms = Map.of(word + "a", 3.0, word + "b", 2.0, word + "c", 1.0);
        for (int i = 1; i <= 2; i++) {
            TestArticle.withId(word + i)
                    .title("Told " + i + " " + word)
                    .text(TestArticle.unique("text"))
                    .terms(terms)
                    .published("2017-05-0" + i + "T12:00:00Z")
                    .ingested("2017-05-0" + i + "T13:00:00Z")
                    .send();
            StoreApi.awaitGrouped(word + i);
        }
        StoreApi.awaitTotal(2, "story", word + 1);

        Document page = page("/room/stories?from=2017-05-01&to=2017-05-02");

        assertThat(page.select(".hit").eachText()).containsExactly("Told 2 " + word);
        assertThat(page.select(".facts span").eachText()).startsWith("2 articles of 0 sources", "new");
        assertThat(page(page.select(".hit").attr("href")).select(".hit").eachText())
                .containsExactly("Told 2 " + word, "Told 1 " + word);
        assertThat(page("/room/stories?from=2016-05-01&to=2016-05-02")
                        .select("[role=status]")
                        .text())
                .startsWith("Nothing was told more than once from 2016-05-01");
        given().get("/room/stories?from=x").then().statusCode(400).contentType("text/html");
    }

    @Test
    void whatIsNotThereIsSaid() {
        given().get("/room/articles/none").then().statusCode(404).contentType("text/html");
        given().get("/room/articles/{id}/changes/1", RoomArticles.FERRY).then().statusCode(404);
    }

    @Test
    void pagesNeedNothingFromElsewhere() {
        for (String file : new String[] {
            "/room/room.css",
            "/room/room.js",
            "/pages/base.css",
            "/pages/icon.svg",
            "/webjars/htmx.org/2.0.4/dist/htmx.min.js"
        }) {
            given().get(file).then().statusCode(200);
        }
        Document page = page("/room");
        assertThat(page.select("script[src], link[rel=stylesheet], img"))
                .allSatisfy(element ->
                        assertThat(element.attr("src") + element.attr("href")).startsWith("/"));
    }

    private static Document page(String address) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }
}
