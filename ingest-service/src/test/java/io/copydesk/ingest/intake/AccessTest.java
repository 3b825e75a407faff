package io.copydesk.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.copydesk.events.Sha256;
import io.copydesk.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@TestProfile(AccessTest.Guarded.class)
class AccessTest {

    private static final String WRITER = "ck_writer";
    private static final String READER = "ck_reader";
    private static final String ADMIN = "ck_admin";

    /** As a service that listens to more than this machine. */
    public static final class Guarded implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "keys", "");
                Files.writeString(
                        file,
                        "writer write sha256:" + Sha256.hex(WRITER) + "\nreader read sha256:" + Sha256.hex(READER)
                                + "\nadmin admin sha256:" + Sha256.hex(ADMIN));
                return Map.of("copydesk.access.required", "true", "copydesk.access.keys-file", file.toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void onlyWhoMayWriteDropsArticles() {
        assertThat(drop(given())).isEqualTo(401);
        assertThat(drop(given().header("Authorization", "Bearer ck_guessed"))).isEqualTo(401);
        assertThat(drop(given().header("Authorization", "Bearer " + READER))).isEqualTo(403);
        assertThat(drop(given().header("Authorization", "Bearer " + WRITER))).isEqualTo(202);
    }

    @Test
    void onlyAnAdminChangesWhatIsInTheTopics() {
        for (String change : List.of(
                "/refused/replay?dry-run=false", "/refused/discard?dry-run=false&note=x", "/desk/refused/work")) {
            assertThat(given().post(change).statusCode()).isEqualTo(401);
            assertThat(as(WRITER).post(change).statusCode()).isEqualTo(403);
        }
        assertThat(as(ADMIN).post("/refused/replay?dry-run=false&key=nobodys").statusCode())
                .isEqualTo(202);
        assertThat(as(READER).get("/refused").statusCode()).isEqualTo(200);
        assertThat(as(READER).get("/topics").statusCode()).isEqualTo(200);
        assertThat(given().get("/desk/refused").statusCode()).isEqualTo(401);
        assertThat(given().get("/topics/articles.raw/records").statusCode()).isEqualTo(401);
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static int drop(RequestSpecification request) {
        return request.contentType("text/plain")
                .body("The Key Fits\n\nThe door that had been locked for years opened at once on Monday.\n")
                .post("/articles")
                .statusCode();
    }
}
