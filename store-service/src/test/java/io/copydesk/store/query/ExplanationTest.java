package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.copydesk.store.StoreApi.search;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class ExplanationTest {

    @ConfigProperty(name = "copydesk.index.engine")
    String engine;

    @Test
    void saysWhatTheIndexWasAsked() {
        String source = TestArticle.unique("explained");
        TestArticle.sendAll(Stream.of("Elections in the harbour city", "An election nobody wanted", "Ferries are late")
                .map(title -> TestArticle.any().source(source).language("en").title(title))
                .toList());
        awaitTotal(3, "source", source);

        JsonPath page =
                search("q", "elections", "source", source, "explain", "true").jsonPath();

        Map<String, Object> explanation = page.getMap("explanation");
        assertThat(explanation).containsEntry("engine", engine);
        // The word as it was asked for, and its stem.
        assertThat(explanation.get("query").toString()).contains("elections").containsPattern("elect\\b");
        if (engine.equals("lucene")) {
            assertThat(page.getLong("explanation.candidates")).isBetween(2L, 3L);
            assertThat(page.getInt("explanation.segments")).isPositive();
        } else {
            assertThat(explanation).containsOnlyKeys("engine", "query");
        }
    }

    @Test
    void saysNothingUnasked() {
        assertThat(search("q", "elections").jsonPath().getMap("$")).doesNotContainKey("explanation");
    }
}
