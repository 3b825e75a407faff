package io.copydesk.store;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;

/** The service as its users see it. Parameters are given as name, value, name, value. */
public final class StoreApi {

    /** Stops a hang; nothing is expected to take as long. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private StoreApi() {}

    public static Response article(String id) {
        return given().get("/articles/{id}", id);
    }

    public static Response awaitArticle(String id) {
        return await("article " + id)
                .atMost(PATIENCE)
                .until(() -> article(id), response -> response.statusCode() == 200);
    }

    /** The article once it has been compared with others: from then on its answer stays the same. */
    public static Response awaitGrouped(String id) {
        return await("article " + id + " with its story")
                .atMost(PATIENCE)
                .until(
                        () -> article(id),
                        response -> response.statusCode() == 200
                                && response.jsonPath().get("storyId") != null);
    }

    /** The revisions of an article once it has so many. */
    public static JsonPath awaitRevisions(String id, int count) {
        return await(count + " revisions of " + id)
                .atMost(PATIENCE)
                .until(
                        () -> given().get("/articles/{id}/revisions", id),
                        response -> response.statusCode() == 200
                                && response.jsonPath().getList("$").size() == count)
                .jsonPath();
    }

    public static Response search(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/articles");
    }

    /** The ids of the first page, in its order. */
    public static List<String> ids(String... parameters) {
        return ids(search(parameters));
    }

    public static List<String> ids(Response page) {
        return page.then().statusCode(200).extract().jsonPath().getList("items.id");
    }

    /** Waits until the index has exactly so many articles that fit. */
    public static void awaitTotal(int count, String... parameters) {
        await(count + " articles found with " + List.of(parameters))
                .atMost(PATIENCE)
                .until(
                        () -> search(parameters),
                        page -> page.statusCode() == 200 && page.jsonPath().getInt("total.value") == count);
    }
}
