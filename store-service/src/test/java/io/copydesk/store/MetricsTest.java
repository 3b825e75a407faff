package io.copydesk.store;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import io.copydesk.testing.TestKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class MetricsTest {

    private static final List<String> STAGES = List.of("archive", "index");

    @ConfigProperty(name = "copydesk.index.instance")
    String instance;

    @Test
    void everyRecordCountsOnceInAndOnceByItsOutcome() {
        awaitAllDone();
        String before = metrics();

        TestArticle.sendAll(List.of(TestArticle.any(), TestArticle.any(), TestArticle.any()));
        TestKafka.produce(Topics.ENRICHED, "key", "no article", Map.of());
        TestKafka.produce(Topics.ENRICHED, "key", null, Map.of());

        for (String stage : STAGES) {
            await().atMost(PATIENCE).until(() -> count(metrics(), stage, "in") == count(before, stage, "in") + 5);
            String after = metrics();
            assertThat(count(after, stage, "out") - count(before, stage, "out")).isEqualTo(3);
            assertThat(count(after, stage, "refused") - count(before, stage, "refused"))
                    .isEqualTo(2);
            assertThat(count(after, stage, "out") + count(after, stage, "refused"))
                    .isEqualTo(count(after, stage, "in"));
        }
    }

    @Test
    void timesAndSizesAreMeasured() {
        assertThat(metrics())
                .contains("copydesk_archive_write_seconds_count")
                .contains("copydesk_query_seconds_count")
                .contains("copydesk_grouping_seconds_count")
                .contains("copydesk_grouping_waiting ")
                .contains("copydesk_index_documents ");
    }

    private void awaitAllDone() {
        for (String group : List.of("archive", "index-" + instance)) {
            await().atMost(PATIENCE)
                    .until(() -> TestKafka.committed(group, Topics.ENRICHED)
                            == TestKafka.readAll(Topics.ENRICHED).size());
        }
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static double count(String metrics, String stage, String outcome) {
        Matcher line = Pattern.compile("copydesk_articles_total\\{(?=[^}]*stage=\"" + stage + "\")[^}]*outcome=\""
                        + outcome + "\"[^}]*} (\\S+)")
                .matcher(metrics);
        assertThat(line.find()).as("counter of %s %s", stage, outcome).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
