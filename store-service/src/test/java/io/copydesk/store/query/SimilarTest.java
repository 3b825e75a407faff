package io.copydesk.store.query;

import static io.copydesk.store.StoreApi.awaitTotal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.store.StoreApi;
import io.copydesk.store.StoreServices;
import io.copydesk.store.TestArticle;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class SimilarTest {

    @Test
    void findsWhatHasTheSameTellingWordsOutsideTheStory() {
        String word = TestArticle.unique("similar");
        String subject = "%1$sharbour %1$scrane %1$sstrike".formatted(word);
        Map<String, Double> terms = Map.of(word + "a", 3.0, word + "b", 2.0, word + "c", 1.0);
        TestArticle.withId(word + "asked")
                .text(subject + " on Monday.")
                .terms(terms)
                .send();
        StoreApi.awaitGrouped(word + "asked");
        TestArticle.sendAll(List.of(
                TestArticle.withId(word + "story")
                        .title("Told")
                        .text(subject + " again.")
                        .terms(terms),
                TestArticle.withId(word + "near").title(subject).text(subject),
                TestArticle.withId(word + "far").title("Else").text(word + "harbour " + word + "crane and much else."),
                TestArticle.withId(word + "other").title("Fog").text("Nothing of it.")));
        StoreApi.awaitGrouped(word + "story");
        awaitTotal(2, "story", word + "asked");
        awaitTotal(4, "q", word + "harbour");

        // Behind them may be what other tests left.
        assertThat(similar(word + "asked", 10))
                .startsWith(word + "near", word + "far")
                .doesNotContain(word + "asked", word + "story");
        assertThat(similar(word + "asked", 1)).containsExactly(word + "near");
        given().get("/articles/none/similar").then().statusCode(404);
        given().queryParam("limit", "0")
                .get("/articles/{id}/similar", word + "asked")
                .then()
                .statusCode(400);
    }

    private static List<String> similar(String id, int limit) {
        return given().queryParam("limit", limit)
                .get("/articles/{id}/similar", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }
}
