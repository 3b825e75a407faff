package io.copydesk.ingest.refused;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.copydesk.events.Topics;
import io.copydesk.testing.KafkaResource;
import io.copydesk.testing.TestKafka;
import io.copydesk.testing.browser.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Refused articles as people see and mend them, in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class RefusedBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HOSTILE = "<script>window.owned=1</script>'\"{#if}\u001b[31m\u202e";

    @TestHTTPResource("/desk/refused")
    String refused;

    private final String key = HOSTILE + UUID.randomUUID();
    private final String part = key.substring(HOSTILE.length());

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void isSeenInspectedSentAgainAndPutAside(int width, int height, String argument) {
        refuse("{\"title\": \"cut off" + HOSTILE);
        refuse("{\"title\": \"another");
        // What others wrote there, who need not be friends.
        ProducerRecord<byte[], byte[]> others =
                new ProducerRecord<>(Topics.deadLetters(Topics.RAW), key.getBytes(UTF_8), HOSTILE.getBytes(UTF_8));
        others.headers().add("kafka_dlt-exception-message", HOSTILE.getBytes(UTF_8));
        others.headers().add("kafka_dlt-exception-stacktrace", ("at " + HOSTILE).getBytes(UTF_8));
        others.headers().add("kafka_dlt-original-consumer-group", HOSTILE.getBytes(UTF_8));
        others.headers().add("kafka_dlt-original-topic", HOSTILE.getBytes(UTF_8));
        TestKafka.produce(others);

        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            ChromeDriver page = browser.driver();
            String mine = refused + "?key=" + part;
            await().atMost(PATIENCE).until(() -> {
                page.get(mine);
                return letters(page) == 3;
            });
            assertThat(text(page)).contains("This JSON is broken or cut off");
            assertIsFine(browser);

            // The form as it stands asks for the same.
            page.findElement(By.cssSelector("form[role=search] button")).click();
            await().atMost(PATIENCE).until(() -> letters(page) == 3);
            page.findElement(By.name("stage")).sendKeys("cleanup");
            page.findElement(By.cssSelector("form[role=search] button")).click();
            await().atMost(PATIENCE).until(() -> letters(page) == 2);
            page.get(mine);

            page.findElement(By.cssSelector(".records a")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("The record"));
            page.findElement(By.tagName("summary")).click();
            assertIsFine(browser);

            // One of them, told first, then sent; it is refused again.
            page.get(mine + "&reason=JSON");
            page.findElement(By.cssSelector(".records input")).click();
            page.findElement(By.cssSelector("button[value=replay]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("1 would be sent again"));
            assertIsFine(browser);
            page.findElement(By.cssSelector("button[value=replay]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("1 sent again."));
            assertIsFine(browser);
            await().atMost(PATIENCE).until(() -> {
                page.get(mine + "&all=true");
                return letters(page) == 4 && text(page).contains("replayed by anonymous");
            });

            // All that fit.
            page.get(mine);
            page.findElement(By.cssSelector("button[value=discard]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("3 would be put aside"));
            assertIsFine(browser);
            page.findElement(By.name("note")).sendKeys("a test");
            page.findElement(By.cssSelector("button[value=discard]")).click();
            await().atMost(PATIENCE).until(() -> text(page).contains("3 put aside."));
            page.get(mine);
            assertThat(letters(page)).isZero();
        }
    }

    private void refuse(String article) {
        TestKafka.produce(new ProducerRecord<>(Topics.RAW, key.getBytes(UTF_8), article.getBytes(UTF_8)));
    }

    private static int letters(ChromeDriver page) {
        return page.findElements(By.cssSelector(".records > li")).size();
    }

    private static String text(ChromeDriver page) {
        return String.valueOf(page.executeScript("return document.querySelector('main').textContent"));
    }

    private static void assertIsFine(Browser browser) {
        assertThat(browser.driver().executeScript("return window.owned")).isNull();
        assertThat(text(browser.driver())).doesNotContainPattern("[\\u0000-\\u0008\\u001b\\u202e]");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsAside()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }
}
