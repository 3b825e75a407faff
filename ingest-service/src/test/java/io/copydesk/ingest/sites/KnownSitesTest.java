package io.copydesk.ingest.sites;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.copydesk.events.CleanArticle;
import io.copydesk.events.EventJson;
import io.copydesk.events.RawHeaders;
import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class KnownSitesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String NOTICE =
            "The people of the islands have read the paper since 1911, and its printers have not missed a week.";

    private static final List<String> STORIES = List.of(
            "<p>The ferry to the islands will sail again from Monday, the harbour master said, after a winter of repairs.</p>"
                    + "<p>Its engine had failed in November, and the islanders came over in fishing boats for three months.</p>",
            "<p>The school at the north end has a new roof, eleven years after the council first promised to pay for one.</p>"
                    + "<p>Pupils had spent the winter in the church hall, where the stove smoked whenever the wind was east.</p>",
            "<p>Engineers have replaced the lamp of the lighthouse with one that uses a tenth of the power of the old.</p>"
                    + "<p>The old lamp, which a keeper had to wind every four hours until 1962, goes to the museum.</p>",
            "<p>Some forty grey seals have come back to the southern bay, which they had left when the dredging began.</p>"
                    + "<p>Wardens counted them from the cliff on Sunday morning and found nine pups, more than ever.</p>",
            "<p>The council voted by five to four on Tuesday to lengthen the pier, so that larger ships can lie there.</p>"
                    + "<p>Those against had said that the swell would reach the moorings, as it did after the last works.</p>");

    private final String site = UUID.randomUUID() + ".example";

    @Test
    void whatComesAgainOnASiteIsRemovedAndToldToTheOthers() {
        assertThat(clean(0).paragraphs()).contains(NOTICE);
        clean(1);
        clean(2);
        clean(3);
        CleanArticle last = clean(4);
        assertThat(last.paragraphs()).hasSize(2).doesNotContain(NOTICE);
        assertThat(last.removed()).contains(new CleanArticle.Removed(NOTICE, "repeated-on-site"));
        await().atMost(PATIENCE)
                .until(() -> TestKafka.readAll(Topics.SITES_CHROME).stream()
                        .anyMatch(record -> new String(record.key(), UTF_8).startsWith(site)));
    }

    @Test
    void anArticleThatIsPostedAgainIsNotItsOwnChrome() {
        CleanArticle first = clean(0);
        for (int i = 0; i < 4; i++) {
            CleanArticle again = clean(0);
            assertThat(again.contentHash()).isEqualTo(first.contentHash());
        }
    }

    @Test
    void readinessAndMetricsTellOfIt() {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("sites")));
        clean(0);
        assertThat(when().get("/q/metrics").asString())
                .contains("copydesk_sites ")
                .contains("copydesk_sites_traits ")
                .contains("copydesk_sites_lost_total ");
    }

    private CleanArticle clean(int story) {
        String html = "<html><head><title>Story " + "I".repeat(story + 1) + "</title></head><body><article>"
                + STORIES.get(story) + "<p>" + NOTICE + "</p></article></body></html>";
        long offset = TestKafka.produce(
                        Topics.RAW,
                        site.getBytes(UTF_8),
                        html.getBytes(UTF_8),
                        Map.of(RawHeaders.URL, "https://" + site + "/" + story, RawHeaders.CONTENT_TYPE, "text/html"))
                .offset();
        return await().atMost(PATIENCE)
                .until(
                        () -> TestKafka.readAll(Topics.CLEAN).stream()
                                .map(record -> EventJson.read(record.value(), CleanArticle.class))
                                .filter(article -> site.equals(article.site())
                                        && article.raw() != null
                                        && article.raw().offset() == offset)
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }
}
