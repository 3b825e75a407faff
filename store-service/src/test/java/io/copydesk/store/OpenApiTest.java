package io.copydesk.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class OpenApiTest {

    @Test
    void documentNamesEveryPathAndItsParameters() {
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        assertThat(document.getMap("paths").keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "/articles",
                        "/articles/{id}",
                        "/articles/{id}/duplicates",
                        "/articles/{id}/story",
                        "/articles/{id}/similar",
                        "/articles/{id}/path",
                        "/articles/{id}/raw",
                        "/articles/{id}/revisions",
                        "/articles/{id}/revisions/{revision}",
                        "/articles/{id}/revisions/{revision}/diff",
                        "/articles/{id}/ninjs",
                        "/articles/{id}/json-ld",
                        "/feed.json",
                        "/feed.atom",
                        "/feed.rss",
                        "/export.ndjson",
                        "/export.csv",
                        "/live",
                        "/entities",
                        "/sources",
                        "/stories",
                        "/timeline",
                        "/index/rebuild",
                        "/searches",
                        "/searches/{id}");
        assertThat(document.getList("paths.'/articles'.get.parameters.name"))
                .contains(
                        "q",
                        "source",
                        "entity",
                        "ingestedFrom",
                        "story",
                        "sort",
                        "collapse",
                        "facet",
                        "limit",
                        "cursor");
        assertThat(document.getString("info.title")).isEqualTo("Copydesk store");
    }
}
