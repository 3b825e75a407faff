package io.copydesk.ingest.flow;

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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The control desk as people use it, in a real browser. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class DeskBrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TestHTTPResource("/desk")
    String desk;

    @Test
    void showsWhatPassesWhileItPasses() {
        try (Browser browser = Browser.open(1280, 900, Map.of())) {
            ChromeDriver page = browser.driver();
            page.get(desk);
            long before = number(page, "all.in");
            long refused = number(page, "all.refused");

            for (int i = 0; i < 3; i++) {
                TestKafka.produce(new ProducerRecord<>(
                        Topics.RAW, ("A title\n\nA text of some words, number " + i + ".\n").getBytes(UTF_8)));
                TestKafka.produce(new ProducerRecord<>(Topics.RAW, new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            }

            await().atMost(PATIENCE).until(() -> number(page, "all.in") >= before + 6);
            await().atMost(PATIENCE).until(() -> number(page, "all.refused") >= refused + 3);
            assertThat(number(page, "all.missing")).isZero();
            assertThat(text(page, "cleanup.latency.p50")).matches("[\\d.]+ (ms|s)");
            assertThat(page.findElement(By.cssSelector(".alarm")).isDisplayed()).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, ''", "390, 800, ''", "1280, 900, --blink-settings=preferredColorScheme=0"})
    void everybodyCanReadIt(int width, int height, String argument) {
        String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
        try (Browser browser = Browser.open(width, height, Map.of(), arguments)) {
            browser.driver().get(desk);
            await().atMost(PATIENCE).until(() -> !text(browser.driver(), "time").isEmpty());

            assertThat(browser.violations()).isEmpty();
            assertThat(browser.scrollsAside()).isFalse();
        }
    }

    private static long number(ChromeDriver page, String figure) {
        String text = text(page, figure).replace(",", "");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static String text(ChromeDriver page, String figure) {
        Object text = page.executeScript(
                "return document.querySelector('[data-figure=\"' + arguments[0] + '\"]').textContent", figure);
        return String.valueOf(text);
    }
}
