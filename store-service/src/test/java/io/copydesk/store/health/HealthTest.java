package io.copydesk.store.health;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.copydesk.store.StoreApi.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.store.StoreServices;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StoreServices.class)
class HealthTest {

    @Test
    void readinessNamesADatabaseThatIsAway() {
        awaitReady();
        TestPostgres.stop();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(missing("PostgreSQL")).startsWith("PostgreSQL is away"));
            assertThat(missing("Kafka")).isNull();
            assertAway(article("any"));
        } finally {
            TestPostgres.start();
        }
        awaitReady();
    }

    @Test
    void readinessNamesABrokerThatIsAway() {
        awaitReady();
        TestKafka.stop();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(missing("Kafka")).isEqualTo("Kafka is away"));
            assertThat(missing("PostgreSQL")).isNull();
        } finally {
            TestKafka.start();
        }
        awaitReady();
    }

    @Test
    void livenessTellsWhatTheIndexDoes() {
        Response answer = given().get("/q/health/live");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("checks.find { it.name == 'search index' }.data.state"))
                .isNotBlank();
    }

    private static void assertAway(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.jsonPath().getString("detail")).startsWith("PostgreSQL is away");
    }

    private static void awaitReady() {
        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /** What this check says is missing; null if it is up. */
    private static @Nullable String missing(String check) {
        Response answer = given().get("/q/health/ready");
        String found = "checks.find { it.name == '" + check + "' }";
        boolean up = "UP".equals(answer.jsonPath().getString(found + ".status"));
        assertThat(up || answer.statusCode() == 503).isTrue();
        return up ? null : answer.jsonPath().getString(found + ".data.missing");
    }
}
