package io.copydesk.store.access;

import static io.copydesk.store.StoreApi.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Sha256;
import io.copydesk.store.StoreServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(AccessTest.Guarded.class)
class AccessTest {

    private static final String READER = "ck_reader";
    private static final String WRITER = "ck_writer";
    private static final String ADMIN = "ck_admin";
    private static final String BUSY = "ck_busy";
    private static final int PER_MINUTE = 60;
    private static final String SEARCH = "{\"name\": \"a test\", \"query\": \"q=ferry\"}";

    private static Provider provider = new Provider();

    /** As a service that listens to more than this machine. */
    public static final class Guarded implements QuarkusTestResourceLifecycleManager {

        private final StoreServices services = new StoreServices();

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(services.start());
            settings.put("copydesk.access.required", "true");
            settings.put("copydesk.access.keys-file", keys().toString());
            settings.put("copydesk.access.requests-per-minute", Integer.toString(PER_MINUTE));
            settings.put("quarkus.oidc.tenant-enabled", "true");
            settings.put("quarkus.oidc.auth-server-url", provider.url());
            return settings;
        }

        private static Path keys() {
            try {
                Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "keys", "");
                return Files.write(
                        file,
                        List.of(
                                "reader read sha256:" + Sha256.hex(READER),
                                "writer write sha256:" + Sha256.hex(WRITER),
                                "busy read sha256:" + Sha256.hex(BUSY),
                                "admin admin sha256:" + Sha256.hex(ADMIN)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            services.stop();
        }
    }

    @Test
    void withoutAKeyNothingIsAnsweredButHealth() {
        Response answer = given().get("/searches");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("API key");
        assertThat(answer.headers().getValues("WWW-Authenticate")).hasSize(2);
        assertThat(given().get("/room").statusCode()).isEqualTo(401);
        assertThat(given().get("/live").statusCode()).isEqualTo(401);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongKeyIsRefused() {
        assertThat(with("ck_guessed").get("/searches").statusCode()).isEqualTo(401);
        assertThat(given().header("Authorization", "Bearer no.token.atall")
                        .get("/searches")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aKeyMayDoWhatItsScopesSay() {
        assertThat(with(READER).get("/searches").statusCode()).isEqualTo(200);
        assertThat(given().header("X-API-Key", READER).get("/searches").statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> given().auth()
                                .preemptive()
                                .basic("anybody", READER)
                                .get("/room")
                                .statusCode()
                        == 200);
        assertThat(save(with(READER)).statusCode()).isEqualTo(403);
        assertThat(save(with(READER)).jsonPath().getString("detail")).contains("scope write");
        assertThat(with(WRITER).get("/searches").statusCode()).isEqualTo(403);
        assertThat(save(with(WRITER)).statusCode()).isEqualTo(201);
        assertThat(with(WRITER).post("/index/rebuild").statusCode()).isEqualTo(403);
        assertThat(with(ADMIN).get("/searches").statusCode()).isEqualTo(200);
        assertThat(save(with(ADMIN)).statusCode()).isEqualTo(201);
    }

    @Test
    void aTokenOfTheProviderMayDoWhatItsScopeSays() {
        assertThat(with(provider.token("openid read")).get("/searches").statusCode())
                .isEqualTo(200);
        assertThat(save(with(provider.token("openid read"))).statusCode()).isEqualTo(403);
        assertThat(save(with(provider.token("write"))).statusCode()).isEqualTo(201);
        try (Provider other = new Provider()) {
            assertThat(with(other.token("admin")).get("/searches").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aClientThatAsksTooOftenIsToldToWaitAndOthersAreNot() {
        Response last = with(BUSY).get("/searches");
        for (int i = 0; i < 2 * PER_MINUTE && last.statusCode() == 200; i++) {
            last = with(BUSY).get("/searches");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(with(READER).get("/searches").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherSiteMayNotWrite() {
        assertThat(save(with(WRITER).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoWroteIsWrittenDown() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new LogLines(lines);
        Logger audit = LogContext.getLogContext().getLogger("io.copydesk.audit");
        audit.addHandler(handler);
        try {
            String location = save(with(WRITER)).header("Location");
            save(with(READER));
            with(READER).get("/searches");

            assertThat(lines).hasSize(2);
            assertThat(lines.get(0))
                    .contains("\"who\":\"writer\"", "\"method\":\"POST\"", "\"path\":\"/searches\"", "\"status\":201")
                    .contains(location.substring(location.lastIndexOf('/')))
                    .doesNotContain(WRITER);
            assertThat(lines.get(1)).contains("\"who\":\"reader\"", "\"status\":403");
        } finally {
            audit.removeHandler(handler);
        }
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static Response save(RequestSpecification request) {
        return request.contentType(ContentType.JSON).body(SEARCH).post("/searches");
    }
}
